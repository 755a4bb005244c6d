import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { saltedDigest } from "@/lib/server/audit/append";
import type { Transaction } from "@/lib/server/db";
import type { PanelSeatModel, RatingModel, ScoringRoundModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { lockUseCase } from "@/lib/server/use-cases/record";
import { standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** My place on a panel, with what I have rated so far. Its version is that of my rating. */
export type SeatRow = PanelSeatModel & {
  round: ScoringRoundModel;
  ratings: RatingModel[];
  useCase: UseCaseRow;
};

/** My seat in the latest round of a case, or null when I have none. */
export async function findSeat(tx: Transaction, actor: Actor, useCase: UseCaseRow): Promise<SeatRow | null> {
  const seat = await tx.panelSeat.findFirst({
    where: { personId: actor.personId, round: { useCaseId: useCase.id, abandonedAt: null } },
    orderBy: { round: { number: "desc" } },
    include: { round: true, ratings: { orderBy: [{ round: "asc" }, { criterion: "asc" }] } },
  });
  return seat ? { ...seat, useCase } : null;
}

export const seatRecord: RecordKind<SeatRow> = {
  type: "rating",
  async load(tx, actor, target) {
    // The parent is locked against a reveal in the same moment, and keeps its version: nobody shall see that I rated.
    const useCase = await lockUseCase(tx, actor, target, "alone");
    return useCase && seatIn(tx, actor, useCase);
  },
  reload: async (tx, actor, { useCase }) => findSeat(tx, actor, useCase),
  standing: (actor, { useCase, conflicted }) => ({ ...standingTo(actor, useCase), assigned: !conflicted }),
  claim: (tx, current) => raiseVersion(tx.panelSeat, current),
  snapshot: ({ round, ratings, salt, submittedAt, conflicted }) => ({
    conflicted,
    ...(round.revealedAt
      ? { submittedAt, ratings: ratings.map(({ seatId: _, ...rating }) => rating) }
      : { digest: saltedDigest(salt, { submitted: submittedAt !== null, ratings }) }),
  }),
  belongsTo: ({ round }) => ({ useCaseId: round.useCaseId, roundId: round.id }),
};

async function seatIn(tx: Transaction, actor: Actor, useCase: UseCaseRow): Promise<SeatRow> {
  const seat = await findSeat(tx, actor, useCase);
  if (!seat) throw new DomainError("forbidden", "You are not on the panel of this case.");
  return seat;
}
