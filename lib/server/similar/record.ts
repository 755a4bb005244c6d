import "server-only";
import type { LikenessModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { lockUseCase, useCaseRecord } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** A case that people join and leave: two at once wait for each other instead of refusing each other. */
export const joinedUseCaseRecord: RecordKind<UseCaseRow> = {
  ...useCaseRecord,
  load: (tx, actor, target) => lockUseCase(tx, actor, target, "alone"),
};

export type LikenessRow = LikenessModel & { useCase: UseCaseRow };

export const likenessRecord: RecordKind<LikenessRow> = {
  type: "likeness",
  async load(tx, actor, id) {
    const likeness = isUuid(id) ? await tx.likeness.findUnique({ where: { id } }) : null;
    const useCase = likeness && (await lockUseCase(tx, actor, likeness.useCaseId, "alone"));
    return useCase ? { ...likeness, useCase } : null;
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  claim: (tx, current) => raiseVersion(tx.likeness, current),
  snapshot: ({ otherId, answer, reason, byId }) => ({ otherId, answer, reason, byId }),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};
