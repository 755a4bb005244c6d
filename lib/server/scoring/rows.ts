import "server-only";
import type { UseCaseScore } from "@/lib/domain/scoring/score-use-case";
import type { SeatRow } from "@/lib/server/scoring/record";
import { day } from "@/lib/server/use-cases/rows";

/** My own sheet: the blind round, or after the reveal what I said last with what I said first beside it. */
export function sheetView({ version, axes, submittedAt, conflicted, round, ratings }: SeatRow) {
  const ofRound = (number: number) =>
    ratings
      .filter((rating) => rating.round === number)
      .map(({ criterion, value, evidence }) => ({ criterion, value, evidence }));
  return {
    version,
    axes,
    scoringModel: round.modelVersion,
    deadline: day(round.deadline),
    submitted: submittedAt !== null,
    submittedAt,
    conflicted,
    ratings: ofRound(1),
    secondRatings: ofRound(2),
  };
}

/** A score as `GET /use-cases/{key}/score` shows it: with the override in force, and what the panel rated without it. */
export function scoreView(
  score: UseCaseScore,
  {
    blockers,
    ...placed
  }: {
    blockers: readonly BlockerView[];
    rated: { impact: number | null; feasibility: number | null };
    override: OverrideInForce | null;
    /** The same ratings under the version that the panel rated under: what stood at the reveal, whatever is in force now. */
    ratedUnder: {
      scoringModel: number;
      priority: number | null;
      impact: number | null;
      feasibility: number | null;
    };
  },
) {
  return { ...score, ...placed, blockers: blockers.filter(({ liftedAt }) => liftedAt === null) };
}

export interface OverrideInForce {
  impact: number | null;
  feasibility: number | null;
  reason: string;
  by: string;
  settledBy: string;
  settledAt: Date | null;
}

export interface BlockerView {
  id: string;
  version: number;
  kind: string;
  area: string;
  reason: string;
  raisedBy: string;
  raisedAt: Date;
  liftedBy: string | null;
  liftedAt: Date | null;
  liftReason: string | null;
}

export interface RevealedRating {
  rater: string;
  criterion: string;
  round: number;
  value: number | null;
  evidence: string | null;
}
