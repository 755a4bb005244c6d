import "server-only";
import type { BlockerModel } from "@/lib/server/generated/models";
import type { RecordKind } from "@/lib/server/record";
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
  async claim(tx, { id, version }) {
    const { count } = await tx.blocker.updateMany({
      where: { id, version },
      data: { version: { increment: 1 } },
    });
    return count === 1;
  },
  snapshot: ({ useCase: _, ...blocker }) => snapshotOf(blocker),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};
