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

export const ENOUGH_READINGS = 6;

export interface MeasuredNeeds {
  baselineBeforeLaunch: boolean;
  agreedByLaunch: boolean;
  enoughReadings: boolean;
}

/** What it takes for readings to measure a benefit, and which of it there is. Days as YYYY-MM-DD. */
export function measuredNeeds({
  metric,
  agreedOn,
  liveOn,
}: Pick<Evidence, "metric" | "agreedOn" | "liveOn">): MeasuredNeeds {
  const baselineOn = metric?.baselineOn ?? null;
  return {
    baselineBeforeLaunch: baselineOn !== null && liveOn !== null && baselineOn < liveOn,
    agreedByLaunch: agreedOn !== null && liveOn !== null && agreedOn <= liveOn,
    enoughReadings: (metric?.readings ?? 0) >= ENOUGH_READINGS,
  };
}

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
  const needs = measuredNeeds({ metric, agreedOn, liveOn });
  const missing = [
    ...(needs.baselineBeforeLaunch ? [] : ["the baseline was not taken before the launch"]),
    ...(needs.agreedByLaunch ? [] : ["finance had not agreed the method by the launch"]),
    ...(needs.enoughReadings
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
