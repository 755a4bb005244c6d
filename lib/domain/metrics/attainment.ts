import { MethodError, requireFinite, requirePositive } from "@/lib/domain/shared/method-error";

export interface PointGoal {
  direction: "higher" | "lower";
  baseline: number;
  target: number;
  /** How far a value to be maintained may slip before nothing of it is left; in the metric's unit. */
  tolerance?: number;
}

export interface RangeGoal {
  direction: "range";
  baseline: number;
  targetLow: number;
  targetHigh: number;
  tolerance?: number;
}

export type Goal = PointGoal | RangeGoal;

export interface Attainment {
  /** 0 = still at the baseline, 1 = target met; unbounded both ways, null without a reading. */
  attainment: number | null;
  /** The same within 0 and 1, so that an overshoot cannot hide a miss elsewhere. */
  clamped: number | null;
  kind: "improve" | "maintain" | "no_data";
  regressed: boolean;
}

/**
 * How much of the way from baseline to target a reading has come; all numbers in the metric's unit. Where baseline and
 * target are the same (or the baseline lies inside the range) the value is to be maintained: 1 while it is as good,
 * otherwise 0, or what the tolerance leaves of it.
 * Errors: NON_FINITE, DIRECTION_MISMATCH (target on the wrong side of the baseline), OUT_OF_RANGE (tolerance, range).
 */
export function attainment(input: Goal & { actual: number | null }): Attainment {
  requireGoal(input);
  const { actual } = input;
  if (actual === null) return { attainment: null, clamped: null, kind: "no_data", regressed: false };
  requireFinite(actual, "actual");
  const { kind, share } = input.direction === "range" ? ofRange(input, actual) : ofPoint(input, actual);
  // -0 would be shown as a fall.
  const whole = share === 0 ? 0 : share;
  return { attainment: whole, clamped: Math.min(1, Math.max(0, whole)), kind, regressed: whole < 0 };
}

function requireGoal(goal: Goal): void {
  requireFinite(goal.baseline, "baseline");
  if (goal.tolerance !== undefined) requirePositive(goal.tolerance, "tolerance");
  if (goal.direction === "range") {
    requireFinite(goal.targetLow, "targetLow");
    requireFinite(goal.targetHigh, "targetHigh");
    if (goal.targetLow > goal.targetHigh)
      throw new MethodError("OUT_OF_RANGE", "targetLow", "must not be above targetHigh");
    return;
  }
  requireFinite(goal.target, "target");
  const isWrong = goal.direction === "higher" ? goal.target < goal.baseline : goal.target > goal.baseline;
  if (isWrong)
    throw new MethodError("DIRECTION_MISMATCH", "target", `is not ${goal.direction} than the baseline`);
}

type Share = { kind: "improve" | "maintain"; share: number };

function ofPoint({ direction, baseline, target, tolerance }: PointGoal, actual: number): Share {
  if (baseline !== target) return { kind: "improve", share: (actual - baseline) / (target - baseline) };
  return maintained(direction === "higher" ? target - actual : actual - target, tolerance);
}

function ofRange({ baseline, targetLow, targetHigh, tolerance }: RangeGoal, actual: number): Share {
  const distance = (value: number) => Math.max(0, targetLow - value, value - targetHigh);
  const start = distance(baseline);
  if (start > 0) return { kind: "improve", share: 1 - distance(actual) / start };
  return maintained(distance(actual), tolerance);
}

function maintained(gap: number, tolerance: number | undefined): Share {
  if (gap <= 0) return { kind: "maintain", share: 1 };
  return { kind: "maintain", share: tolerance === undefined ? 0 : 1 - gap / tolerance };
}
