import { aggregateCriterion } from "@/lib/domain/scoring/aggregate-criterion";
import { type AxisScore, axisScore } from "@/lib/domain/scoring/axis-score";
import type { ScoringAxis, ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { standardDeviation } from "@/lib/domain/shared/mean";

/** One person's view of one criterion; `null` abstains. */
export interface Rating {
  rater: string;
  criterion: string;
  value: number | null;
}

/**
 * One axis of one case from the ratings of its panel: `axisScore` over all raters, with the standard error that
 * is used from here on. That is the larger of the formula's own and the spread between the raters' own axis scores
 * (SD / sqrt(n) over raters whose own axis is not insufficient, from two up): a strict person is strict on all
 * criteria, which the formula alone understates. Errors as `axisScore`.
 */
export function panelAxis(model: ScoringModel, axis: ScoringAxis, ratings: readonly Rating[]): AxisScore {
  const ofPanel = scoreFor(model, axis, ratings);
  if (ofPanel.se === null) return ofPanel;
  const ownScores = ratersOf(ratings)
    .map(
      (rater) =>
        scoreFor(
          model,
          axis,
          ratings.filter((rating) => rating.rater === rater),
        ).score,
    )
    .filter((score) => score !== null);
  const spread = standardDeviation(ownScores) ?? 0;
  return { ...ofPanel, se: Math.max(ofPanel.se, spread / Math.sqrt(Math.max(1, ownScores.length))) };
}

/** The number of ratings behind the thinnest criterion that has any; 0 if none has. */
export function thinnestCriterion(
  model: ScoringModel,
  axis: ScoringAxis,
  ratings: readonly Rating[],
): number {
  const counts = model.axes[axis]
    .map(({ key }) => aggregateCriterion({ scores: scoresOf(key, ratings) }).n)
    .filter((n) => n > 0);
  return counts.length === 0 ? 0 : Math.min(...counts);
}

/** The scores given to one criterion, abstentions included. */
export function scoresOf(criterion: string, ratings: readonly Rating[]): (number | null)[] {
  return ratings.filter((rating) => rating.criterion === criterion).map(({ value }) => value);
}

/** Everybody who gave at least one score. */
export function ratersOf(ratings: readonly Rating[]): string[] {
  return [...new Set(ratings.filter(({ value }) => value !== null).map(({ rater }) => rater))];
}

function scoreFor(model: ScoringModel, axis: ScoringAxis, ratings: readonly Rating[]): AxisScore {
  return axisScore({
    criteria: model.axes[axis].map(({ key, weight }) => ({ key, weight, scores: scoresOf(key, ratings) })),
    method: model.aggregation,
    minCoverage: model.minCoverage,
  });
}
