import "server-only";
import type { BlockerModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { findUseCase, snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type BlockerRow = BlockerModel & { useCase: UseCaseRow };

export const blockerRecord: RecordKind<BlockerRow> = {
  type: "blocker",
  async load(tx, actor, id) {
    const blocker = isUuid(id) ? await tx.blocker.findUnique({ where: { id } }) : null;
    const useCase = blocker && (await findUseCase(tx, actor, blocker.useCaseId));
    return useCase ? { ...blocker, useCase } : null;
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  claim: (tx, current) => raiseVersion(tx.blocker, current),
  snapshot: ({ useCase: _, ...blocker }) => snapshotOf(blocker),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};
