import "server-only";
import type { Context } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import { isOwn, keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

/**
 * What goes along when a case is merged: copies of its discussion, its co-sponsors, and what was said of cases that look
 * like it. Of a confidential case nothing goes along, whatever the heir: who may read the one may not read the other.
 */
export async function takeAlong(
  { tx, current, now, tell, note }: Context<UseCaseRow>,
  heir: UseCaseRow,
): Promise<void> {
  const comments = current.confidential ? 0 : await copyDiscussion(tx, current.id, heir.id);
  const coSponsors = current.confidential || heir.confidential ? [] : newCoSponsors(current, heir);
  const likenesses = current.confidential ? 0 : await copyLikenesses(tx, current.id, heir.id);
  if (coSponsors.length > 0) {
    await tx.useCase.update({
      where: { id: heir.id },
      data: { coSponsorIds: { push: coSponsors }, version: { increment: 1 }, updatedAt: now },
    });
  }
  note({ comments, coSponsors, likenesses });
  if (current.confidential) return;
  tell({
    people: [heir.proposerId, heir.sponsorId, heir.ownerId, ...heir.coSponsorIds],
    kind: "merged",
    text: `${keyOf(current.number)} is merged into ${keyOf(heir.number)}: ${current.title}`,
    useCaseId: heir.id,
  });
}

/** Takes the copies of a merge that is taken back away again, but for threads in which somebody has answered since. */
export async function leaveBehind(tx: Transaction, { id, mergedIntoId }: UseCaseRow): Promise<void> {
  if (!mergedIntoId) return;
  await tx.$executeRaw`
    with origins as (select ${id}::uuid as id union select "fromCaseId" from "Comment" where "useCaseId" = ${id}::uuid),
    brought as (
      select c.id, c."parentId" from "Comment" c
      where c."useCaseId" = ${mergedIntoId}::uuid and c."fromCaseId" in (select o.id from origins o))
    delete from "Comment" where id in (
      select b.id from brought b where b."parentId" is null and not exists (
        select 1 from "Comment" answer
        where answer."parentId" = b.id and answer.id not in (select other.id from brought other)))`;
}

// Copied, not moved: the merged case keeps what was said about it, for its readers and for the day the merge is undone.
function copyDiscussion(tx: Transaction, from: string, to: string): Promise<number> {
  return tx.$executeRaw`
    with copied as materialized (
      select id, gen_random_uuid() as copy from "Comment" where "useCaseId" = ${from}::uuid)
    insert into "Comment" (id, "useCaseId", "fromCaseId", section, "parentId", "authorId", body, mentions,
      "createdAt", "editedAt", "deletedAt")
    select copied.copy, ${to}::uuid, coalesce(c."fromCaseId", c."useCaseId"), c.section, parent.copy, c."authorId",
      c.body, c.mentions, c."createdAt", c."editedAt", c."deletedAt"
    from copied join "Comment" c on c.id = copied.id left join copied parent on parent.id = c."parentId"`;
}

// What the heir has answered itself stands.
function copyLikenesses(tx: Transaction, from: string, to: string): Promise<number> {
  return tx.$executeRaw`
    insert into "Likeness" (id, "useCaseId", "otherId", answer, reason, "byId", at)
    select gen_random_uuid(), ${to}::uuid, "otherId", answer, reason, "byId", at
    from "Likeness" where "useCaseId" = ${from}::uuid and "otherId" <> ${to}::uuid
    on conflict ("useCaseId", "otherId") do nothing`;
}

function newCoSponsors({ coSponsorIds }: UseCaseRow, heir: UseCaseRow): string[] {
  return coSponsorIds.filter((id) => !heir.coSponsorIds.includes(id) && !isOwn(id, heir));
}
