import { type CaseFacts, isTimeLine, type LineFlow, lineFlows } from "@/lib/domain/business-case/flows";
import { paidBack } from "@/lib/domain/business-case/paid-back";
import { type BusinessCaseResult, businessCase } from "@/lib/domain/finance/business-case";
import { discounted, monthlyRate } from "@/lib/domain/finance/npv";
import { simulateNpv } from "@/lib/domain/finance/simulate-npv";
import type { ThreePoint } from "@/lib/domain/finance/three-point";
import type { Assumptions } from "@/lib/domain/finance-policy/assumptions";
import { sum } from "@/lib/domain/shared/mean";
import { MethodError } from "@/lib/domain/shared/method-error";

/** How chance is drawn for a business case: stored with its results, the same in the browser and behind the API. */
export const drawn = { seed: 1, iterations: 5_000, distribution: "pert", method: 1 } as const;

/** What a business case is worth by its likely amounts, in whole minor units of its currency. */
export interface CaseWorth {
  /** Benefit a year at full size, before run cost. */
  valueYear: { low: number; likely: number; high: number };
  /** The part of it that is hours, which no budget has given up yet. */
  timeYearLikely: number;
  runCostYear: number;
  investment: { low: number; likely: number; high: number };
  npv: number;
  /** Without what is hours. */
  npvCash: number;
  riskAdjustedNpv: number;
  /** Months from the start until the money is back, undiscounted; null = not within the horizon. */
  paybackMonths: number | null;
  /** The same if everything comes as well, and as badly, as estimated. */
  paybackBest: number | null;
  paybackWorst: number | null;
}

/** How sure it is, by drawing between low and high. */
export interface CaseChances {
  p10: number;
  p50: number;
  p90: number;
  /** Chance that the case does not pay back: P(NPV < 0). */
  lossProbability: number;
}

/** What stands in front of a business case and beside it in lists. */
export type CaseFigures = CaseWorth & CaseChances;

export interface Valued {
  flows: LineFlow[];
  result: BusinessCaseResult;
  worth: CaseWorth;
}

type Bound = "low" | "likely" | "high";

/**
 * A business case by the rules of finance: flows by month at the ends of the months 0 … horizon, by the likely amounts.
 * Errors: those of `businessCase`; UNKNOWN_ID (role); UNSAFE_INTEGER (amounts that add up to more than can be counted
 * exactly).
 */
export function valueCase(facts: CaseFacts, assumptions: Assumptions): Valued {
  const flows = lineFlows(facts, assumptions);
  const result = businessCase({
    period: "month",
    rate: assumptions.discountRate,
    horizon: assumptions.horizonMonths,
    probability: assumptions.probability,
    ramp: { kind: "none" },
    ...totalsOf(flows, assumptions.horizonMonths),
  });
  return { flows, result, worth: worthOf(flows, result, assumptions) };
}

/** The same with its chances. */
export function computeCase(facts: CaseFacts, assumptions: Assumptions): Valued & { figures: CaseFigures } {
  const valued = valueCase(facts, assumptions);
  return { ...valued, figures: { ...valued.worth, ...chancesOf(valued.flows, assumptions) } };
}

/** The likely amounts by month, of investment, benefit and run cost. */
export function totalsOf(flows: readonly LineFlow[], horizon: number, bounds = likely) {
  return {
    investment: monthsOf(flows, { kind: "investment", bound: bounds.cost, horizon }),
    benefit: monthsOf(flows, { kind: "benefit", bound: bounds.benefit, horizon }),
    runCost: monthsOf(flows, { kind: "runCost", bound: bounds.cost, horizon }),
  };
}

const likely: { cost: Bound; benefit: Bound } = { cost: "likely", benefit: "likely" };

function monthsOf(
  flows: readonly LineFlow[],
  { kind, bound, horizon }: { kind: string; bound: Bound; horizon: number },
): number[] {
  const rows = flows.filter(({ line }) => line.kind === kind).map((flow) => flow[bound]);
  return Array.from({ length: horizon + 1 }, (_, month) => sum(rows.map((row) => row[month] ?? 0)));
}

/**
 * The chances of a case, by drawing the present values of investment, benefit and run cost, so that ramp and timing count;
 * the three are drawn apart, within each the lines move together. Errors: those of `simulateNpv`.
 */
function chancesOf(flows: readonly LineFlow[], { discountRate, probability }: Assumptions): CaseChances {
  const rate = monthlyRate(discountRate);
  const present = (kind: string): ThreePoint => {
    const worth = (bound: Bound) =>
      sum(flows.filter(({ line }) => line.kind === kind).map((flow) => sum(discounted(flow[bound], rate))));
    return { low: worth("low"), mode: worth("likely"), high: worth("high") };
  };
  const { p10, p50, p90, probabilityNegative } = simulateNpv({
    ...drawn,
    // Present values already: one period, nothing left to discount.
    horizon: 1,
    rate: 0,
    probability,
    investment: present("investment"),
    annualBenefit: present("benefit"),
    annualRunCost: present("runCost"),
  });
  return { p10: minor(p10), p50: minor(p50), p90: minor(p90), lossProbability: probabilityNegative };
}

function worthOf(
  flows: readonly LineFlow[],
  { npv, enpv, net, ratePerPeriod }: BusinessCaseResult,
  assumptions: Assumptions,
): CaseWorth {
  const years = (kind: string, bound: Bound) =>
    sum(flows.filter(({ line }) => line.kind === kind).map(({ year }) => year[bound]));
  const spent = (bound: Bound) =>
    sum(flows.filter(({ line }) => line.kind === "investment").flatMap((flow) => flow[bound]));
  const time = flows.filter(({ line }) => isTimeLine(line));
  const presentTime = sum(time.flatMap((flow) => discounted(flow.likely, ratePerPeriod)));
  return {
    valueYear: whole({
      low: years("benefit", "low"),
      likely: years("benefit", "likely"),
      high: years("benefit", "high"),
    }),
    timeYearLikely: minor(sum(time.map(({ year }) => year.likely))),
    runCostYear: minor(years("runCost", "likely")),
    investment: whole({ low: spent("low"), likely: spent("likely"), high: spent("high") }),
    npv: minor(npv),
    npvCash: minor(npv - presentTime),
    riskAdjustedNpv: minor(enpv),
    paybackMonths: paidBack(net).periods,
    paybackBest: paidBack(netOf(flows, assumptions, { cost: "low", benefit: "high" })).periods,
    paybackWorst: paidBack(netOf(flows, assumptions, { cost: "high", benefit: "low" })).periods,
  };
}

function netOf(
  flows: readonly LineFlow[],
  { horizonMonths }: Assumptions,
  bounds: { cost: Bound; benefit: Bound },
): number[] {
  const { investment, benefit, runCost } = totalsOf(flows, horizonMonths, bounds);
  return benefit.map((amount, month) => amount - (runCost[month] ?? 0) - (investment[month] ?? 0));
}

function whole(estimate: { low: number; likely: number; high: number }) {
  return { low: minor(estimate.low), likely: minor(estimate.likely), high: minor(estimate.high) };
}

/** Rounded half away from zero. */
function minor(amount: number): number {
  const rounded = Math.sign(amount) * Math.round(Math.abs(amount));
  if (Number.isSafeInteger(rounded)) return rounded === 0 ? 0 : rounded;
  throw new MethodError("UNSAFE_INTEGER", "lines", "add up to more than can be counted exactly");
}
