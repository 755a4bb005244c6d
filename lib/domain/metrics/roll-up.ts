import { AMBER_FROM, GREEN_FROM, type Rag } from "@/lib/domain/metrics/rag-status";
import { roundScore } from "@/lib/domain/scoring/round-score";
import { sum } from "@/lib/domain/shared/mean";
import { requireFinite, requireWeights } from "@/lib/domain/shared/method-error";

export interface RolledMetric {
  weight: number;
  attainment: number | null;
  status: Rag;
  critical: boolean;
}

export interface RollUp {
  /** Weighted mean of the clamped attainments that there are; null without data. */
  score: number | null;
  /** Share of weight that has data. */
  coverage: number;
  status: Rag;
  /** What kept the colour from being the score's own. */
  cappedBy: "critical_red" | "regressed" | "coverage" | null;
}

/** Below this share of weight with data a case is not called green. */
const MIN_COVERAGE = 0.7;

/**
 * The health of a case from its metrics. Attainments are clamped to 0..1, so that an overshoot cannot hide a miss; a
 * critical metric in red makes the case red; a fall below a baseline or thin data keeps it from being green.
 * Errors: EMPTY_INPUT, BAD_WEIGHTS, NON_FINITE.
 */
export function rollUp({ metrics }: { metrics: readonly RolledMetric[] }): RollUp {
  requireWeights(
    metrics.map(({ weight }) => weight),
    "weights",
  );
  for (const { attainment } of metrics) if (attainment !== null) requireFinite(attainment, "attainment");
  const known = metrics.filter(hasData);
  const weightKnown = sum(known.map(({ weight }) => weight));
  const coverage = weightKnown / sum(metrics.map(({ weight }) => weight));
  const isCritical = metrics.some(({ critical, status }) => critical && status === "red");
  if (weightKnown === 0) {
    return isCritical
      ? { score: null, coverage, status: "red", cappedBy: "critical_red" }
      : { score: null, coverage, status: "grey", cappedBy: null };
  }
  const score = sum(known.map(({ weight, attainment }) => weight * clamp(attainment))) / weightKnown;
  if (isCritical) return { score, coverage, status: "red", cappedBy: "critical_red" };
  const status = colourOf(score);
  if (status !== "green") return { score, coverage, status, cappedBy: null };
  if (known.some(({ attainment }) => attainment < 0))
    return { score, coverage, status: "amber", cappedBy: "regressed" };
  if (roundScore(coverage) < MIN_COVERAGE) return { score, coverage, status: "amber", cappedBy: "coverage" };
  return { score, coverage, status, cappedBy: null };
}

function hasData(metric: RolledMetric): metric is RolledMetric & { attainment: number } {
  return metric.attainment !== null;
}

function clamp(attainment: number): number {
  return Math.min(1, Math.max(0, attainment));
}

function colourOf(score: number): Rag {
  const rounded = roundScore(score);
  if (rounded >= GREEN_FROM) return "green";
  return rounded >= AMBER_FROM ? "amber" : "red";
}
