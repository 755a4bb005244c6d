import { type Aggregation, aggregateCriterion } from "@/lib/domain/scoring/aggregate-criterion";
import { roundScore } from "@/lib/domain/scoring/round-score";
import { sum } from "@/lib/domain/shared/mean";
import { requireBetween, requireDistinct, requireWeights } from "@/lib/domain/shared/method-error";

/** Complete: every criterion has a score. Provisional: enough weight has. Insufficient: no score is given. */
export type AxisStatus = "complete" | "provisional" | "insufficient";

export interface AxisScore {
  score: number | null;
  score100: number | null;
  se: number | null;
  lo: number;
  hi: number;
  coverage: number;
  status: AxisStatus;
}

export interface WeightedCriterion {
  key: string;
  weight: number;
  scores: readonly (number | null)[];
}

/**
 * One axis of one case on 1..5: the weighted mean over the criteria that have a score, weights renormalised,
 * never imputed. `coverage` is the share of weight present, `lo` and `hi` put 1 and 5 in the place of what is
 * missing, `score100` = 25 (score - 1). Below `minCoverage` (.6 unless told) score, score100 and se are null.
 * Errors: EMPTY_INPUT, DUPLICATE_ID, BAD_WEIGHTS, NON_FINITE, OUT_OF_RANGE.
 */
export function axisScore(input: {
  criteria: readonly WeightedCriterion[];
  method?: Aggregation;
  minCoverage?: number;
}): AxisScore {
  const { method = "mean", minCoverage = 0.6 } = input;
  requireBetween(minCoverage, 0, 1, "minCoverage");
  const cells = weightedCells(input.criteria, method);
  const present = cells.filter((cell) => cell.value !== null);
  const coverage = Math.min(1, sum(present.map((cell) => cell.share)));
  const known = sum(present.map((cell) => cell.share * (cell.value ?? 0)));
  const missing = 1 - coverage;
  const bounds = { lo: onScale(known + missing), hi: onScale(known + 5 * missing), coverage };
  const status = axisStatus(coverage, minCoverage);
  if (status === "insufficient") return { score: null, score100: null, se: null, ...bounds, status };
  const score = onScale(known / coverage);
  const se = Math.sqrt(sum(present.map((cell) => ((cell.share / coverage) * (cell.se ?? 0)) ** 2)));
  return { score, score100: 25 * (score - 1), se, ...bounds, status };
}

function weightedCells(criteria: readonly WeightedCriterion[], method: Aggregation) {
  const weights = criteria.map(({ weight }) => weight);
  requireWeights(weights, "weights");
  requireDistinct(
    criteria.map(({ key }) => key),
    "criteria",
  );
  const total = sum(weights);
  return criteria.map(({ weight, scores }) => ({
    share: weight / total,
    ...aggregateCriterion({ scores, method }),
  }));
}

function axisStatus(coverage: number, minCoverage: number): AxisStatus {
  const share = roundScore(coverage);
  if (share === 0 || share < roundScore(minCoverage)) return "insufficient";
  return share === 1 ? "complete" : "provisional";
}

/** A weighted mean of fives may come out one bit above 5. */
function onScale(score: number): number {
  return Math.min(5, Math.max(1, score));
}
