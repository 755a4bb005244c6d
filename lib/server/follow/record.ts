import "server-only";
import type { RecordKind } from "@/lib/server/record";
import { lockedUseCaseRecord, lockUseCase } from "@/lib/server/use-cases/record";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

export type FollowedCase = UseCaseRow & { isFollowed: boolean };

/** A case as somebody follows it: their own business, so that the version of the case stays. */
export const followedCaseRecord: RecordKind<FollowedCase> = {
  type: "follower",
  async load(tx, actor, target) {
    const useCase = await lockUseCase(tx, actor, target);
    if (!useCase) return null;
    const { personId } = actor;
    const isFollowed = (await tx.follower.count({ where: { useCaseId: useCase.id, personId } })) > 0;
    return { ...useCase, isFollowed };
  },
  standing: lockedUseCaseRecord.standing,
  claim: async () => true,
  snapshot: ({ id, isFollowed }) => ({ id, isFollowed }),
  belongsTo: ({ id }) => ({ useCaseId: id }),
};
