import { z } from "zod";
import { mean, standardDeviation, sum, sumOfSquares } from "@/lib/domain/shared/mean";
import { requireBetween } from "@/lib/domain/shared/method-error";
import { median } from "@/lib/domain/shared/quantile";

/** How the scores of several raters become one: the mean unless a scoring model says otherwise. */
export const Aggregation = z.enum(["mean", "median", "trimmed"]);
export type Aggregation = z.infer<typeof Aggregation>;

export interface CriterionAggregate {
  n: number;
  value: number | null;
  mean: number | null;
  median: number | null;
  sd: number | null;
  se: number | null;
}

/** Prior belief about the spread between raters: its SD, and how many ratings it counts for. Our choice. */
const priorSd = 0.75;
const priorWeight = 2;

/**
 * One criterion of one case, rated by several people on 1..5 (reals); `null` is an abstention and is left out.
 * `trimmed` drops one lowest and one highest from five ratings up, else is the mean. `sd` has n - 1 and is null
 * below two ratings. `se` shrinks towards a weak prior, so that one rater, or two who happen to agree, is not
 * taken as certain. Without any rating all numbers are null. Errors: NON_FINITE, OUT_OF_RANGE.
 */
export function aggregateCriterion(input: {
  scores: readonly (number | null)[];
  method?: Aggregation;
}): CriterionAggregate {
  const scores = input.scores.filter((score) => score !== null);
  for (const score of scores) requireBetween(score, 1, 5, "scores");
  const n = scores.length;
  if (n === 0) return { n, value: null, mean: null, median: null, sd: null, se: null };
  return {
    n,
    value: centres[input.method ?? "mean"](scores),
    mean: mean(scores),
    median: median(scores),
    sd: standardDeviation(scores),
    se: shrunkStandardError(scores),
  };
}

const centres: Record<Aggregation, (scores: readonly number[]) => number | null> = {
  mean,
  median,
  trimmed: trimmedMean,
};

function trimmedMean(scores: readonly number[]): number | null {
  if (scores.length < 5) return mean(scores);
  return (sum(scores) - Math.min(...scores) - Math.max(...scores)) / (scores.length - 2);
}

function shrunkStandardError(scores: readonly number[]): number {
  const n = scores.length;
  const variance = (sumOfSquares(scores) + priorWeight * priorSd ** 2) / (n - 1 + priorWeight);
  return Math.sqrt(variance / n);
}
