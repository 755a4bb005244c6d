import "server-only";
import { appendEvents } from "@/lib/server/audit/append";
import type { Transaction } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";

/** Makes somebody follow these cases, or no longer; gives those for which that is new. One entry in the log for each. */
export async function setFollowing(
  ids: readonly string[],
  follow: boolean,
  { tx, actor, now }: { tx: Transaction; actor: Actor; now: Date },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const switched = follow
    ? await tx.$queryRaw<{ useCaseId: string }[]>`
        insert into "Follower" ("useCaseId", "personId") select id, ${actor.personId}::uuid from unnest(${ids}::uuid[]) id
        on conflict do nothing returning "useCaseId"`
    : await tx.$queryRaw<{ useCaseId: string }[]>`
        delete from "Follower" where "personId" = ${actor.personId}::uuid and "useCaseId" = any(${ids}::uuid[])
        returning "useCaseId"`;
  const action = follow ? "useCase.follow" : "useCase.unfollow";
  const events = switched.map(({ useCaseId }) => ({
    action,
    at: now,
    objectType: "useCase",
    objectId: useCaseId,
  }));
  await appendEvents(tx, actor, events);
  return new Set(switched.map(({ useCaseId }) => useCaseId));
}
