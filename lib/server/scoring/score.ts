import "server-only";
import type { AxisScore } from "@/lib/domain/scoring/axis-score";
import { isAsRated } from "@/lib/domain/scoring/overridden-axes";
import { rankingModel } from "@/lib/domain/scoring/reweighting";
import { roundScore } from "@/lib/domain/scoring/round-score";
import { scoreUseCase, type UseCaseScore } from "@/lib/domain/scoring/score-use-case";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { isQuickLookStage } from "@/lib/domain/use-cases/stage";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import type { OverrideModel } from "@/lib/server/generated/models";
import { heldModel, modelInForce, scoringModel } from "@/lib/server/scoring-models/model";

/** What a round's result is made of: the model it is weighed by, and per rater the latest word on each criterion. */
export interface RevealedRound {
  id: string;
  number: number;
  model: ScoringModel;
  /** The version that the panel rated under; another one may be in force by now. */
  ratedUnder: ScoringModel;
  revealedAt: Date;
  revealedById: string | null;
  ratings: { rater: string; criterion: string; value: number | null }[];
  /** Where a lead and a second one have placed the case since; null = where it was rated. */
  override: AcceptedOverride | null;
}

export type AcceptedOverride = Pick<
  OverrideModel,
  "impact" | "feasibility" | "reason" | "byId" | "settledById" | "settledAt"
>;

/** The latest revealed round of a case, unless a later one is still blind, weighed by the model in force. */
export async function revealedRound(
  tx: Transaction,
  useCaseId: string,
  inForce?: ScoringModel,
): Promise<RevealedRound | null> {
  const round = await tx.scoringRound.findFirst({
    where: { useCaseId, abandonedAt: null },
    orderBy: { number: "desc" },
    include: {
      seats: { where: { submittedAt: { not: null }, conflicted: false }, include: { ratings: true } },
    },
  });
  if (!round?.revealedAt) return null;
  const { id, number, revealedAt, revealedById, seats } = round;
  const ratings = seats.flatMap((seat) => latestWord(seat.personId, seat.ratings));
  const ratedUnder = await scoringModel(tx, round.modelVersion);
  return {
    ...{ id, number, revealedAt, revealedById, ratings, ratedUnder },
    model: rankingModel({ inForce: inForce ?? (await modelInForce(tx)), ratedUnder }),
    override: await overrideOf(tx, useCaseId, revealedAt),
  };
}

/** The latest word of two leads since these ratings were revealed; ratings given since then do not undo it. */
async function overrideOf(
  tx: Transaction,
  useCaseId: string,
  revealedAt: Date,
): Promise<AcceptedOverride | null> {
  const latest = await tx.override.findFirst({
    where: { useCaseId, state: "accepted", at: { gte: revealedAt } },
    orderBy: [{ settledAt: "desc" }, { id: "desc" }],
  });
  return latest && !isAsRated(latest) ? latest : null;
}

/**
 * The score of a revealed round, in the rounded form that is kept and compared, so that every page and answer says
 * the same number. Blockers stand outside: they only turn the quadrant.
 */
export function scoreOf(
  { model, ratings, override }: Pick<RevealedRound, "model" | "ratings" | "override">,
  openBlockers: number,
): UseCaseScore {
  const blockers = Array.from({ length: openBlockers }, () => ({ open: true }));
  const score = scoreUseCase({ model, ratings, blockers, override });
  return {
    ...score,
    impact: roundedAxis(score.impact),
    feasibility: roundedAxis(score.feasibility),
    priority: rounded(score.priority),
    prioritySe: rounded(score.prioritySe),
    low: rounded(score.low),
    high: rounded(score.high),
  };
}

/** What stands beside the facts of a case for sorting and counting. */
const noFigures = {
  impact: null,
  feasibility: null,
  priority: null,
  prioritySe: null,
  quadrant: null,
  borderline: null,
  scoredUnder: null,
  revealedAt: null,
  quickLook: false,
} satisfies Prisma.UseCaseUncheckedUpdateInput;

type Weighed = Pick<RevealedRound, "model" | "ratings" | "override" | "revealedAt">;

/** The projection of a case's score that stands beside its facts for sorting and counting; null = not revealed. */
export function projectionOf(round: Weighed | null) {
  if (!round) return noFigures;
  return { ...figuresOf(scoreOf(round, 0)), revealedAt: round.revealedAt, quickLook: false };
}

/** The same of one person's provisional look, which shows only while no panel has begun: hollow, never official. */
export function quickProjectionOf(
  model: ScoringModel,
  looks: readonly { criterion: string; value: number }[],
  stage: string,
) {
  if (looks.length === 0 || !isQuickLookStage(stage)) return noFigures;
  const ratings = looks.map(({ criterion, value }) => ({ rater: "quick look", criterion, value }));
  const score = scoreUseCase({ model, ratings, blockers: [] });
  return { ...figuresOf(score), revealedAt: null, quickLook: true };
}

/** Writes the projection by the rule, in the transaction of the fact that it follows from. */
export async function projectScore(tx: Transaction, useCaseId: string): Promise<void> {
  const inForce = await heldModel(tx);
  const round = await revealedRound(tx, useCaseId, inForce);
  const projection = round ? projectionOf(round) : await quickProjection(tx, useCaseId, inForce);
  await tx.useCase.update({ where: { id: useCaseId }, data: projection });
}

async function quickProjection(tx: Transaction, useCaseId: string, model: ScoringModel) {
  const { stage, quickLooks } = await tx.useCase.findUniqueOrThrow({
    where: { id: useCaseId },
    select: { stage: true, quickLooks: true },
  });
  return quickProjectionOf(model, quickLooks, stage);
}

function figuresOf(score: UseCaseScore) {
  return {
    impact: score.impact.score,
    feasibility: score.feasibility.score,
    priority: score.priority,
    prioritySe: score.prioritySe,
    quadrant: score.quadrant,
    borderline: score.borderline,
    scoredUnder: score.scoringModel,
  };
}

function latestWord(rater: string, ratings: { criterion: string; round: number; value: number | null }[]) {
  const second = new Set(ratings.filter(({ round }) => round === 2).map(({ criterion }) => criterion));
  return ratings
    .filter(({ criterion, round }) => round === 2 || !second.has(criterion))
    .map(({ criterion, value }) => ({ rater, criterion, value }));
}

function roundedAxis(axis: AxisScore): AxisScore {
  return { ...axis, score: rounded(axis.score), score100: rounded(axis.score100) };
}

function rounded(score: number | null): number | null {
  return score === null ? null : roundScore(score);
}
