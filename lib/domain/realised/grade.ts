export type Grade = "measured" | "modelled" | "asserted";

export const gradeNames: Record<Grade, string> = {
  measured: "Measured",
  modelled: "Modelled",
  asserted: "Asserted",
};

export type ActualState = "claimed" | "measured" | "confirmed" | "inBudget";

export const actualStateNames: Record<ActualState, string> = {
  claimed: "Claimed",
  measured: "Measured",
  confirmed: "Confirmed by finance",
  inBudget: "In the budget",
};

export interface Evidence {
  kind: "investment" | "benefit" | "runCost";
  /** A comparison (A/B, staggered, matched) whose method finance has agreed. */
  hasComparison: boolean;
  /** The metric behind the amount: null where none is linked. */
  metric: {
    /** When its baseline was taken; null without one. */
    baselineOn: string | null;
    /** Readings since the launch. */
    readings: number;
  } | null;
  /** When finance agreed how it is measured; null = never. */
  agreedOn: string | null;
  /** When the case went live. */
  liveOn: string | null;
}

const ENOUGH_READINGS = 6;

/**
 * The kind of evidence behind an amount, given by rule and never chosen: measured = a comparison whose method finance has
 * agreed, or six readings and more against a baseline taken before the launch, by a method agreed before it; modelled = a
 * plain before and after; asserted = all else. What was spent is counted, and so measured.
 */
export function gradeOf({ kind, hasComparison, metric, agreedOn, liveOn }: Evidence): {
  grade: Grade;
  why: string;
} {
  if (kind !== "benefit") return { grade: "measured", why: "Spent money is counted, not estimated." };
  if (hasComparison) return { grade: "measured", why: "A comparison that finance has agreed." };
  if (metric?.baselineOn == null || metric.readings === 0) {
    return { grade: "asserted", why: "No metric with a baseline and readings stands behind it." };
  }
  const missing = [
    ...(liveOn !== null && metric.baselineOn < liveOn
      ? []
      : ["the baseline was not taken before the launch"]),
    ...(liveOn !== null && agreedOn !== null && agreedOn <= liveOn
      ? []
      : ["finance had not agreed the method by the launch"]),
    ...(metric.readings >= ENOUGH_READINGS
      ? []
      : [`there are ${metric.readings} readings, and it takes ${ENOUGH_READINGS}`]),
  ];
  if (missing.length === 0) {
    return {
      grade: "measured",
      why: `${metric.readings} readings against a baseline from before the launch.`,
    };
  }
  return { grade: "modelled", why: `Before and after only: ${missing.join("; ")}.` };
}
