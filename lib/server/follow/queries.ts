import "server-only";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database, type Transaction } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { requireUseCase } from "@/lib/server/use-cases/require";

/** Whether I follow a case, and how many do. Who they are is theirs to say. */
export const getFollowing = defineQuery({
  name: "follow.get",
  permission: "useCase:read",
  input: NoInput,
  run: async (actor, _input, target) =>
    followingOf(database(), actor.personId, (await requireUseCase(actor, target)).id),
});

/** The people who follow a case. */
export async function followersOf(tx: Transaction, useCaseId: string): Promise<string[]> {
  const followers = await tx.follower.findMany({ where: { useCaseId }, select: { personId: true } });
  return followers.map(({ personId }) => personId);
}

export async function followingOf(tx: Transaction, personId: string, useCaseId: string) {
  const [row] = await tx.$queryRaw<{ following: boolean | null; followers: number }[]>`
    select bool_or(f."personId" = ${personId}::uuid) as following, count(*)::int as followers
    from "Follower" f join "Person" p on p.id = f."personId" and p."disabledAt" is null
    where f."useCaseId" = ${useCaseId}::uuid`;
  return { following: row?.following ?? false, followers: row?.followers ?? 0 };
}
