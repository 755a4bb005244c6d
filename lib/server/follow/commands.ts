import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import { followingOf } from "@/lib/server/follow/queries";
import { type FollowedCase, followedCaseRecord } from "@/lib/server/follow/record";
import type { Actor } from "@/lib/server/session";

/** From now on I am told what happens to this case. Following twice is following. */
export const followUseCase = defineCommand({
  name: "useCase.follow",
  permission: "useCase:follow",
  input: NoInput,
  changes: followedCaseRecord,
  async run(_input, { tx, actor, current }) {
    const data = [{ useCaseId: current.id, personId: actor.personId }];
    await tx.follower.createMany({ data, skipDuplicates: true });
  },
  shape: viewFor,
});

export const unfollowUseCase = defineCommand({
  name: "useCase.unfollow",
  permission: "useCase:follow",
  input: NoInput,
  changes: followedCaseRecord,
  async run(_input, { tx, actor, current }) {
    await tx.follower.deleteMany({ where: { useCaseId: current.id, personId: actor.personId } });
  },
  shape: viewFor,
});

function viewFor({ id }: FollowedCase, { personId }: Actor, tx: Transaction) {
  return followingOf(tx, personId, id);
}
