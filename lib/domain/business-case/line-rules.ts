import type { BusinessCaseLine, CountRange } from "@/lib/domain/business-case/line-schema";
import { complaintIf, type FieldError } from "@/lib/domain/shared/domain-error";
import type { Money } from "@/lib/domain/shared/money";

interface Frame {
  /** Months from the start to the launch. */
  launch: number;
  currency: string;
}

/** What does not fit together in a line, each complaint at its field. */
export function lineComplaints(line: BusinessCaseLine, frame: Frame): FieldError[] {
  return [
    ...kindComplaints(line),
    ...amountComplaints(line, frame.currency),
    ...driverComplaints(line, frame.currency),
    ...monthComplaints(line, frame.launch),
  ];
}

function kindComplaints({
  kind,
  benefit,
  every,
  costCentre,
  budgetLine,
  pool,
}: BusinessCaseLine): FieldError[] {
  if (kind !== "benefit") {
    return [
      ...complaintIf(benefit !== null, "benefit", "Only a benefit has a kind of benefit."),
      ...complaintIf(every === "hours" || every === "none", "every", "A cost is an amount of money."),
      ...complaintIf(pool !== null, "pool", "Only a benefit draws on a pool."),
    ];
  }
  if (benefit === null) return [{ field: "benefit", message: "Say which kind of benefit it is." }];
  const isReduced = benefit === "budgetReduced";
  return [
    ...complaintIf(
      benefit === "capacityFreed" && every !== "hours",
      "every",
      "Freed capacity is counted in hours. Money it becomes as “budget reduced”.",
    ),
    ...complaintIf(
      (benefit === "noMoney") !== (every === "none"),
      "every",
      "Without money there is no amount, and only there.",
    ),
    ...complaintIf(
      isReduced && costCentre === null,
      "costCentre",
      "Name the cost centre whose budget shrinks.",
    ),
    ...complaintIf(isReduced && budgetLine === null, "budgetLine", "Name the budget line that shrinks."),
  ];
}

function amountComplaints(line: BusinessCaseLine, currency: string): FieldError[] {
  const { every, low, likely, high, monthlyMinor } = line;
  const amounts = { low, likely, high };
  if (every === "months") {
    return [
      ...complaintIf(monthlyMinor.length === 0, "monthlyMinor", "List the amount of every month."),
      ...monthlyMinor.flatMap((amount, month) =>
        complaintIf(amount < 0, `monthlyMinor.${month}`, "An amount is zero or more."),
      ),
      ...needless(amounts),
    ];
  }
  const stray = complaintIf(
    monthlyMinor.length > 0,
    "monthlyMinor",
    "Amounts by month need every: “months”.",
  );
  if (every === "hours" || every === "none") return [...stray, ...needless(amounts)];
  return [
    ...stray,
    ...Object.entries(amounts).flatMap(([field, amount]) => amountComplaint(field, amount, currency)),
    ...orderComplaint("likely", low?.amountMinor, likely?.amountMinor, high?.amountMinor),
  ];
}

function amountComplaint(field: string, amount: Money | null, currency: string): FieldError[] {
  if (!amount) return [{ field, message: "Give the amount: low, likely and high may be the same." }];
  return [
    ...complaintIf(amount.amountMinor < 0, `${field}.amountMinor`, "An amount is zero or more."),
    ...complaintIf(amount.currency !== currency, `${field}.currency`, `This case is counted in ${currency}.`),
  ];
}

function driverComplaints(line: BusinessCaseLine, currency: string): FieldError[] {
  const { every, volumeYear, minutesEach, role, perHour } = line;
  if (every !== "hours") {
    const stray = { volumeYear, minutesEach, role, perHour };
    return Object.entries(stray).flatMap(([field, value]) =>
      complaintIf(value !== null, field, "Hours need every: “hours”."),
    );
  }
  return [
    ...rangeComplaint("volumeYear", volumeYear, "Say how many there are in a year."),
    ...rangeComplaint("minutesEach", minutesEach, "Say how many minutes each one takes."),
    ...complaintIf(
      role === null && perHour === null,
      "role",
      "Say whose hour it is, or what an hour is worth.",
    ),
    ...complaintIf(
      role !== null && perHour !== null,
      "perHour",
      "The rate of this role is finance's: leave it out.",
    ),
    ...(perHour ? amountComplaint("perHour", perHour, currency) : []),
  ];
}

function rangeComplaint(field: string, range: CountRange | null, missing: string): FieldError[] {
  if (!range) return [{ field, message: missing }];
  return orderComplaint(`${field}.likely`, range.low, range.likely, range.high);
}

function monthComplaints({ kind, fromMonth, untilMonth }: BusinessCaseLine, launch: number): FieldError[] {
  const from = fromMonth ?? (kind === "investment" ? 0 : launch);
  return [
    ...complaintIf(
      kind === "benefit" && fromMonth !== null && fromMonth < launch,
      "fromMonth",
      `A benefit cannot begin before the launch, in month ${launch}.`,
    ),
    ...complaintIf(untilMonth !== null && untilMonth <= from, "untilMonth", "It ends before it begins."),
  ];
}

function orderComplaint(
  field: string,
  low: number | undefined,
  likely: number | undefined,
  high: number | undefined,
): FieldError[] {
  if (low === undefined || likely === undefined || high === undefined) return [];
  return complaintIf(low > likely || likely > high, field, "Order them: low, likely, high.");
}

function needless(amounts: Record<string, Money | null>): FieldError[] {
  return Object.entries(amounts).flatMap(([field, amount]) =>
    complaintIf(amount !== null, field, "This line takes its amounts from elsewhere: leave it out."),
  );
}
