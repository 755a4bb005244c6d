import { grades, noSums, plus, type Sums } from "@/lib/domain/value/inks";
import type { CaseStanding } from "@/lib/domain/value/standing";
import { stepsOf, type WaterfallStep, waterfallSteps } from "@/lib/domain/value/waterfall";

/** The numbers of the report that are sums over cases: each opens the rows that it is the sum of. */
export const figures = [
  "promised",
  "came",
  "confirmed",
  "claimed",
  "claimedMeasured",
  "claimedModelled",
  "claimedAsserted",
  "leakage",
  "spent",
  ...waterfallSteps,
] as const;
export type Figure = (typeof figures)[number];

/** What a case adds to a figure, in whole minor units; money spent is cash. */
export function figureOf(one: CaseStanding, figure: Figure): Sums {
  switch (figure) {
    case "promised":
    case "came":
      return one[figure];
    case "confirmed":
    case "claimed":
      return plus(...grades.map((grade) => one.realised[figure][grade]));
    case "claimedMeasured":
      return one.realised.claimed.measured;
    case "claimedModelled":
      return one.realised.claimed.modelled;
    case "claimedAsserted":
      return one.realised.claimed.asserted;
    case "leakage":
      return one.realised.leakage;
    case "spent":
      return { ...noSums(), cash: one.spent };
    default:
      return stepsOf(one.steps)[figure satisfies WaterfallStep];
  }
}
