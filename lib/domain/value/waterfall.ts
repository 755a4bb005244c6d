import { addTo, type Ink, noSums, type Sums } from "@/lib/domain/value/inks";

/**
 * What a case was planned to have brought by a day, and what became of that, each in whole minor units: what is left of
 * the plan once it is cut where the case ended, moved to when it really went live, forecast again; then what came, once
 * counted with the rates of the plan and once with those of the books.
 */
export interface WaterfallCase {
  /** Its plan was approved by the day that plans are taken from. */
  isInPlan: boolean;
  plan: Sums;
  untilEnd: Sums;
  onTime: Sums;
  forecastAgain: Sums;
  cameAtPlanRates: Sums;
  came: Sums;
}

export const waterfallSteps = [
  "plan",
  "cancelled",
  "delayed",
  "delivery",
  "forecastAgain",
  "rates",
  "new",
  "actual",
] as const;
export type WaterfallStep = (typeof waterfallSteps)[number];

export type Waterfall = Record<WaterfallStep, Sums>;

/**
 * From plan to actual, by ink. Each step is the difference of two amounts of the same case, so that plan and steps add up
 * to what came, to the cent. Cases that were in no plan stand in `new`, whole. Amounts are whole minor units.
 */
export function waterfall(cases: readonly WaterfallCase[]): Waterfall {
  const sum = noWaterfall();
  for (const one of cases) addSteps(sum, one);
  return sum;
}

/** A waterfall of no cases, to add to: a new object at each call. */
export function noWaterfall(): Waterfall {
  return Object.fromEntries(waterfallSteps.map((step) => [step, noSums()])) as Waterfall;
}

/** Adds the steps of a case to a waterfall in place. */
export function addSteps(sum: Waterfall, one: WaterfallCase): void {
  const steps = stepsOf(one);
  for (const step of waterfallSteps) addTo(sum[step], steps[step]);
}

/** The steps of one case; those of all cases together are the waterfall. */
export function stepsOf(one: WaterfallCase): Waterfall {
  const none = noSums();
  if (!one.isInPlan) {
    return {
      ...{ plan: none, cancelled: none, delayed: none, delivery: none, forecastAgain: none, rates: none },
      ...{ new: one.came, actual: one.came },
    };
  }
  return {
    plan: one.plan,
    cancelled: difference(one.untilEnd, one.plan),
    delayed: difference(one.onTime, one.untilEnd),
    delivery: difference(one.cameAtPlanRates, one.forecastAgain),
    forecastAgain: difference(one.forecastAgain, one.onTime),
    rates: difference(one.came, one.cameAtPlanRates),
    new: none,
    actual: one.came,
  };
}

export interface WaterfallBar {
  step: WaterfallStep;
  from: number;
  to: number;
  isTotal: boolean;
}

/** Where each bar of one ink begins and ends: totals stand on zero, steps hang on the end of what came before. */
export function barsOf(steps: Waterfall, ink: Ink): WaterfallBar[] {
  let level = 0;
  return waterfallSteps.map((step) => {
    const amount = steps[step][ink];
    const isTotal = isTotalStep(step);
    const from = isTotal ? 0 : level;
    level = isTotal ? amount : level + amount;
    return { step, from, to: level, isTotal };
  });
}

/** Plan and actual are amounts of their own; what lies between them adds or takes. */
export function isTotalStep(step: WaterfallStep): boolean {
  return step === "plan" || step === "actual";
}

function difference(a: Sums, b: Sums): Sums {
  return { cash: a.cash - b.cash, time: a.time - b.time };
}
