import { isTime } from "@/lib/domain/business-case/kinds";
import type { BusinessCaseLine } from "@/lib/domain/business-case/line-schema";
import type { RampInput } from "@/lib/domain/business-case/schema";
import { type Ramp, rampShare } from "@/lib/domain/finance/ramp";
import type { Assumptions } from "@/lib/domain/finance-policy/assumptions";
import { monthsBetween } from "@/lib/domain/shared/calendar-month";
import { MethodError } from "@/lib/domain/shared/method-error";

/** What of a business case the rules compute with. */
export interface CaseFacts {
  currency: string;
  startsOn: string;
  benefitsFrom: string;
  ramp: RampInput;
  lines: readonly BusinessCaseLine[];
}

/** The amounts of a line in the months 0 … horizon, in minor units that are not rounded yet. */
export interface LineFlow {
  line: BusinessCaseLine;
  low: number[];
  likely: number[];
  high: number[];
  /** Hours of work by month; null for what is not counted in hours. */
  hours: number[] | null;
  /** At full size, a year. */
  year: Estimate;
  hoursYear: number | null;
}

export interface Estimate {
  low: number;
  likely: number;
  high: number;
}

export const nothing: Estimate = { low: 0, likely: 0, high: 0 };

/**
 * The months of every line. An investment runs from the start to the launch unless it says otherwise; benefits and run
 * costs from the launch to the horizon. What recurs by month, year or hours and is a benefit grows with the ramp.
 * Errors: UNKNOWN_ID (a role for which finance has set no rate).
 */
export function lineFlows(facts: CaseFacts, assumptions: Assumptions): LineFlow[] {
  const launch = monthsBetween(facts.startsOn, facts.benefitsFrom);
  return facts.lines.map((line, index) => {
    const scale = scaleOf(line, index, assumptions);
    const months = monthsOf(line, { launch, horizon: assumptions.horizonMonths, ramp: rampOf(facts.ramp) });
    const by = (amount: number) => months.map((weight) => weight * amount);
    const listed = line.every === "months" ? months : null;
    return {
      line,
      low: listed ?? by(scale.month.low),
      likely: listed ?? by(scale.month.likely),
      high: listed ?? by(scale.month.high),
      hours: scale.hoursMonth === null ? null : by(scale.hoursMonth),
      year: scale.year,
      hoursYear: scale.hoursMonth === null ? null : scale.hoursMonth * 12,
    };
  });
}

/** Whether a line counts hours rather than money. */
export function isTimeLine({ kind, benefit }: Pick<BusinessCaseLine, "kind" | "benefit">): boolean {
  return kind === "benefit" && isTime(benefit);
}

/** The ramp as the rule of ramps knows it. */
export function rampOf(ramp: RampInput): Ramp {
  if (ramp.kind === "custom") return { kind: "custom", custom: ramp.shares };
  return ramp.kind === "none" ? { kind: "none" } : { kind: ramp.kind, periods: ramp.months };
}

interface Scale {
  /** What one whole month (or the one time) amounts to. */
  month: Estimate;
  year: Estimate;
  hoursMonth: number | null;
}

function scaleOf(line: BusinessCaseLine, index: number, { perHour }: Assumptions): Scale {
  const amounts = {
    low: line.low?.amountMinor ?? 0,
    likely: line.likely?.amountMinor ?? 0,
    high: line.high?.amountMinor ?? 0,
  };
  switch (line.every) {
    case "once":
      return { month: amounts, year: nothing, hoursMonth: null };
    case "month":
      return { month: amounts, year: times(amounts, 12), hoursMonth: null };
    case "year":
      return { month: times(amounts, 1 / 12), year: amounts, hoursMonth: null };
    case "months":
      return { month: nothing, year: lastYearOf(line.monthlyMinor), hoursMonth: null };
    case "hours": {
      const hours = hoursYear(line);
      const year = times(hours, rateOf(line, index, perHour));
      return { month: times(year, 1 / 12), year, hoursMonth: hours.likely / 12 };
    }
    case "none":
      return { month: nothing, year: nothing, hoursMonth: null };
  }
}

function hoursYear({ volumeYear, minutesEach, share }: BusinessCaseLine): Estimate {
  const hours = (bound: keyof Estimate) =>
    ((volumeYear?.[bound] ?? 0) * (minutesEach?.[bound] ?? 0) * share) / 60;
  return { low: hours("low"), likely: hours("likely"), high: hours("high") };
}

function rateOf({ role, perHour }: BusinessCaseLine, index: number, rates: Assumptions["perHour"]): number {
  if (role === null) return perHour?.amountMinor ?? 0;
  const rate = Object.hasOwn(rates, role) ? rates[role] : undefined;
  if (rate !== undefined) return rate;
  throw new MethodError("UNKNOWN_ID", `lines.${index}.role`, `“${role}” has no rate from finance`);
}

/** Twelve months at full size: the last twelve that are listed, or all of a shorter list, as they are. */
function lastYearOf(monthlyMinor: readonly number[]): Estimate {
  const year = monthlyMinor.slice(-12).reduce((total, amount) => total + amount, 0);
  return { low: year, likely: year, high: year };
}

interface Frame {
  launch: number;
  horizon: number;
  ramp: Ramp;
}

/** How much of a month's amount falls into each of the months 0 … horizon; of a listed line the amounts themselves. */
function monthsOf(line: BusinessCaseLine, { launch, horizon, ramp }: Frame): number[] {
  const from = line.fromMonth ?? (line.kind === "investment" ? 0 : launch);
  const until = line.untilMonth ?? (line.kind === "investment" ? Math.max(launch, from + 1) : horizon + 1);
  const grows = line.kind === "benefit" && line.every !== "once";
  return Array.from({ length: horizon + 1 }, (_, month) => {
    if (line.every === "months") return line.monthlyMinor[month - from] ?? 0;
    if (line.every === "once") return month === from ? 1 : 0;
    if (month < from || month >= until) return 0;
    return grows ? rampShare(ramp, month - launch + 1) : 1;
  });
}

function times({ low, likely, high }: Estimate, factor: number): Estimate {
  return { low: low * factor, likely: likely * factor, high: high * factor };
}
