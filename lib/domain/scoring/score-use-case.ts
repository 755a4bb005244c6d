import { aggregateCriterion } from "@/lib/domain/scoring/aggregate-criterion";
import type { AxisScore } from "@/lib/domain/scoring/axis-score";
import { axisConfidence, type Confidence, worseConfidence } from "@/lib/domain/scoring/confidence";
import { criterionKeys } from "@/lib/domain/scoring/criteria";
import type { OverriddenAxes } from "@/lib/domain/scoring/overridden-axes";
import {
  panelAxis,
  type Rating,
  ratersOf,
  scoresOf,
  thinnestCriterion,
} from "@/lib/domain/scoring/panel-axis";
import { priority, prioritySe } from "@/lib/domain/scoring/priority";
import { priorityRange } from "@/lib/domain/scoring/priority-range";
import { type Quadrant, quadrant } from "@/lib/domain/scoring/quadrant";
import { roundScore } from "@/lib/domain/scoring/round-score";
import type { ScoringAxis, ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { MethodError, requireBetween, requireDistinct } from "@/lib/domain/shared/method-error";

/** A reason outside the score why a case must not go on; `open` until a reviewer of its area lifts it. */
export interface Blocker {
  open: boolean;
}

export interface CriterionScore {
  criterion: string;
  axis: ScoringAxis;
  mean: number | null;
  median: number | null;
  sd: number | null;
  se: number | null;
  n: number;
  min: number | null;
  max: number | null;
  diverging: boolean;
}

export interface UseCaseScore<B extends Blocker = Blocker> {
  impact: AxisScore;
  feasibility: AxisScore;
  priority: number | null;
  prioritySe: number | null;
  low: number | null;
  high: number | null;
  quadrant: Quadrant | "blocked" | null;
  borderline: boolean | null;
  blockers: B[];
  confidence: Confidence;
  scoringModel: number;
  raters: number;
  criteria: CriterionScore[];
}

/**
 * The whole score of one case from the ratings of its panel (1..5, `null` abstains) under one scoring model.
 * Priority, its standard error, the 80 % range `low`..`high` (clipped to 0..100) and the quadrant are null while an
 * axis is insufficient. An open blocker turns the quadrant to "blocked" and leaves every number as it is; `blockers`
 * lists the open ones. An accepted override puts an axis that has a score elsewhere and keeps its standard error: what
 * follows from it follows anew, the criteria stay as they were rated. `raters` counts who gave at least one score; a
 * criterion is `diverging` if its scores lie 2 or more apart. Errors: UNKNOWN_ID (criterion not in the model),
 * DUPLICATE_ID (a person rates a criterion twice), NON_FINITE, OUT_OF_RANGE.
 */
export function scoreUseCase<B extends Blocker>(input: {
  model: ScoringModel;
  ratings: readonly Rating[];
  blockers: readonly B[];
  override?: OverriddenAxes | null;
}): UseCaseScore<B> {
  const { model, ratings, override = null } = input;
  requireRatingsOf(model, ratings);
  const impact = placedAxis(panelAxis(model, "impact", ratings), override?.impact ?? null);
  const feasibility = placedAxis(panelAxis(model, "feasibility", ratings), override?.feasibility ?? null);
  const blockers = input.blockers.filter(({ open }) => open);
  const verdict = verdictOn(model, impact, feasibility);
  return {
    impact,
    feasibility,
    ...verdict,
    quadrant: blockers.length > 0 ? "blocked" : verdict.quadrant,
    blockers,
    confidence: worseConfidence(
      axisConfidence(impact, thinnestCriterion(model, "impact", ratings)),
      axisConfidence(feasibility, thinnestCriterion(model, "feasibility", ratings)),
    ),
    scoringModel: model.version,
    raters: ratersOf(ratings).length,
    criteria: [
      ...criterionScores(model, "impact", ratings),
      ...criterionScores(model, "feasibility", ratings),
    ],
  };
}

function requireRatingsOf(model: ScoringModel, ratings: readonly Rating[]): void {
  const known = new Set(criterionKeys(model));
  for (const { criterion } of ratings) {
    if (!known.has(criterion)) {
      throw new MethodError("UNKNOWN_ID", "criterion", `must be one of the scoring model, not ${criterion}`);
    }
  }
  requireDistinct(
    ratings.map(({ rater, criterion }) => JSON.stringify([rater, criterion])),
    "ratings",
  );
}

function placedAxis(axis: AxisScore, score: number | null): AxisScore {
  if (score === null || axis.score === null) return axis;
  requireBetween(score, 1, 5, "override");
  return { ...axis, score, score100: 25 * (score - 1) };
}

type Verdict = Pick<UseCaseScore, "priority" | "prioritySe" | "low" | "high" | "quadrant" | "borderline">;

function verdictOn(model: ScoringModel, impact: AxisScore, feasibility: AxisScore): Verdict {
  const scores = {
    impact: impact.score,
    feasibility: feasibility.score,
    seImpact: impact.se,
    seFeasibility: feasibility.se,
  };
  if (!areKnown(scores)) {
    return { priority: null, prioritySe: null, low: null, high: null, quadrant: null, borderline: null };
  }
  const { theta, thresholds } = model;
  const points = priority({ ...scores, theta }).priority ?? 0;
  const se = prioritySe({ ...scores, theta });
  const place = quadrant({
    ...scores,
    tImpact: thresholds.impact,
    tFeasibility: thresholds.feasibility,
    tOverAmbitious: thresholds.overAmbitious,
  });
  return {
    priority: points,
    prioritySe: se,
    ...priorityRange(points, se),
    quadrant: place.quadrant,
    borderline: place.borderline,
  };
}

function areKnown<K extends string>(scores: Record<K, number | null>): scores is Record<K, number> {
  return Object.values(scores).every((score) => score !== null);
}

function criterionScores(
  model: ScoringModel,
  axis: ScoringAxis,
  ratings: readonly Rating[],
): CriterionScore[] {
  return model.axes[axis].map(({ key }) => {
    const all = scoresOf(key, ratings);
    const given = all.filter((score) => score !== null);
    const { mean, median, sd, se, n } = aggregateCriterion({ scores: all });
    const min = n === 0 ? null : Math.min(...given);
    const max = n === 0 ? null : Math.max(...given);
    const diverging = min !== null && max !== null && roundScore(max - min) >= 2;
    return { criterion: key, axis, mean, median, sd, se, n, min, max, diverging };
  });
}
