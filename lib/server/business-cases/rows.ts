import "server-only";
import type { CaseFacts } from "@/lib/domain/business-case/flows";
import type { BusinessCaseLine } from "@/lib/domain/business-case/line-schema";
import type { Deviation, RampInput, SaveBusinessCase } from "@/lib/domain/business-case/schema";
import type { Assumptions } from "@/lib/domain/finance-policy/assumptions";
import type { Currency } from "@/lib/domain/shared/currency";
import type { Prisma } from "@/lib/server/generated/client";
import type { BusinessCaseLineModel, BusinessCaseModel } from "@/lib/server/generated/models";
import { money } from "@/lib/server/use-cases/rows";

export type BusinessCaseRow = BusinessCaseModel & { lines: BusinessCaseLineModel[] };

/** What the rules compute with, of a case as the database has it. */
export function factsOf(row: BusinessCaseRow): CaseFacts {
  return {
    currency: row.currency,
    startsOn: month(row.startsOn),
    benefitsFrom: month(row.benefitsFrom),
    ramp: rampOf(row),
    lines: row.lines.map((line) => lineView(line, row.currency)),
  };
}

/** The whole of it as it was saved: what a version keeps, and what is sent to save it again. */
export function contentOf(row: BusinessCaseRow) {
  return { depth: row.depth, ...factsOf(row), deviation: deviationOf(row) };
}

export type CaseContent = ReturnType<typeof contentOf>;

export function assumptionsIn(row: Pick<BusinessCaseModel, "assumptions">): Assumptions | null {
  return row.assumptions as Assumptions | null;
}

type Deviating = Pick<
  BusinessCaseModel,
  "discountRate" | "horizonMonths" | "probability" | "deviationReason"
>;

export function deviationOf(row: Deviating): Deviation | null {
  const { discountRate, horizonMonths, probability, deviationReason } = row;
  if (deviationReason === null) return null;
  return {
    ...(discountRate === null ? {} : { discountRate: Number(discountRate) }),
    ...(horizonMonths === null ? {} : { horizonMonths }),
    ...(probability === null ? {} : { probability }),
    reason: deviationReason,
  };
}

/** The columns that a saved case fills; its lines have their own table. */
export function caseColumns({ depth, currency, startsOn, benefitsFrom, ramp, deviation }: SaveBusinessCase) {
  return {
    depth,
    currency,
    startsOn: firstOf(startsOn),
    benefitsFrom: firstOf(benefitsFrom),
    ramp: ramp.kind,
    rampMonths: "months" in ramp ? ramp.months : 1,
    rampCustom: ramp.kind === "custom" ? ramp.shares : [],
    discountRate: deviation?.discountRate ?? null,
    horizonMonths: deviation?.horizonMonths ?? null,
    probability: deviation?.probability ?? null,
    deviationReason: deviation?.reason ?? null,
  };
}

export function lineColumns(line: BusinessCaseLine) {
  const { kind, category, benefit, label, every, share, role, fromMonth, untilMonth } = line;
  const { capex, costCentre, budgetLine, pool } = line;
  return {
    ...{ kind, category, benefit, label, every, share, role, fromMonth, untilMonth },
    ...{ capex, costCentre, budgetLine, poolId: pool },
    low: minor(line.low),
    likely: minor(line.likely),
    high: minor(line.high),
    monthly: line.monthlyMinor.map(BigInt),
    perHour: minor(line.perHour),
  };
}

/** The JSON columns of a line; `empty` is what the database takes for none. */
export function driverColumns<Empty>({ volumeYear, minutesEach }: BusinessCaseLine, empty: Empty) {
  return {
    volume: (volumeYear as Prisma.InputJsonValue | null) ?? empty,
    minutes: (minutesEach as Prisma.InputJsonValue | null) ?? empty,
  };
}

/** The month of a date as the API writes it. */
export function month(date: Date): string {
  return date.toISOString().slice(0, 7);
}

export function firstOf(calendarMonth: string): Date {
  return new Date(`${calendarMonth}-01T00:00:00Z`);
}

function rampOf({ ramp, rampMonths, rampCustom }: BusinessCaseModel): RampInput {
  if (ramp === "custom") return { kind: "custom", shares: rampCustom };
  return ramp === "none" ? { kind: "none" } : { kind: ramp as "linear" | "scurve", months: rampMonths };
}

function lineView(row: BusinessCaseLineModel, currency: string): BusinessCaseLine {
  const typed = row as unknown as Pick<BusinessCaseLine, "kind" | "category" | "benefit" | "every">;
  return {
    id: row.id,
    kind: typed.kind,
    category: typed.category,
    benefit: typed.benefit,
    label: row.label,
    every: typed.every,
    low: money(row.low, currency),
    likely: money(row.likely, currency),
    high: money(row.high, currency),
    monthlyMinor: row.monthly.map(Number),
    volumeYear: row.volume as BusinessCaseLine["volumeYear"],
    minutesEach: row.minutes as BusinessCaseLine["minutesEach"],
    share: row.share ?? 1,
    role: row.role,
    perHour: money(row.perHour, currency),
    fromMonth: row.fromMonth,
    untilMonth: row.untilMonth,
    capex: row.capex,
    costCentre: row.costCentre,
    budgetLine: row.budgetLine,
    pool: row.poolId,
  };
}

function minor(amount: { amountMinor: number; currency: Currency } | null): bigint | null {
  return amount === null ? null : BigInt(amount.amountMinor);
}
