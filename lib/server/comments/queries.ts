import "server-only";
import { z } from "zod";
import { CommentSection, caseSectionOf } from "@/lib/domain/discussion/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { readersNamed } from "@/lib/server/comments/readers";
import { type CommentLine, type CommentView, commentView } from "@/lib/server/comments/rows";
import { inOpenSection, openSections } from "@/lib/server/comments/sections";
import { fromCursor, PageInput, toCursor } from "@/lib/server/cursor";
import { database, type Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import { requireUseCase } from "@/lib/server/use-cases/require";

const Place = z.strictObject({ at: z.coerce.date(), id: z.uuid() });

/** Threads are shown whole; one that is longer than this is cut, its oldest answers first. */
const mostReplies = 1_000;

/** The discussion of a case or of one of its sections: threads, the latest first, each with its answers in order. */
export const listComments = defineQuery({
  name: "comment.list",
  permission: "useCase:read",
  input: z.strictObject({ section: CommentSection.optional(), ...PageInput }),
  async run(actor, { section, cursor, limit }, target) {
    const useCase = await requireUseCase(actor, target);
    const place = cursor ? fromCursor(Place, cursor) : null;
    const threads = await selectComments(
      database(),
      Prisma.sql`c."useCaseId" = ${useCase.id}::uuid and c."parentId" is null
        and ${inOpenSection(actor, useCase)} ${section ? Prisma.sql`and c.section = ${section}` : Prisma.empty}
        ${place ? Prisma.sql`and (c."createdAt", c.id) < (${place.at}, ${place.id}::uuid)` : Prisma.empty}
        and (c."deletedAt" is null or exists (select 1 from "Comment" r where r."parentId" = c.id))
        order by c."createdAt" desc, c.id desc limit ${limit + 1}`,
    );
    const shown = threads.slice(0, limit);
    const last = shown.at(-1);
    const next = threads.length > limit && last ? toCursor({ at: last.createdAt, id: last.id }) : null;
    return { data: await withReplies(shown), page: { next, limit } };
  },
});

/** People who can read a case, by words of their name: whom a comment on it may mention. */
export const listMentionable = defineQuery({
  name: "comment.mentionable",
  permission: "comment:write",
  input: z.strictObject({
    q: z.string().trim().max(100).default(""),
    section: CommentSection.optional(),
  }),
  async run(actor, { q, section }, target) {
    const useCase = await requireUseCase(actor, target);
    if (section && !openSections(actor, useCase).includes(caseSectionOf(section))) {
      throw new DomainError("forbidden", "The discussion of this section is not open to you.");
    }
    const readers = await readersNamed(database(), useCase, { q, section: section ?? null, limit: 8 });
    return { data: readers.map(({ id, name }) => ({ id, name })) };
  },
});

/** Comments (alias `c`) with the names of their authors and of those they mention, in one statement. */
export function selectComments(tx: Transaction, where: Prisma.Sql): Promise<CommentLine[]> {
  return tx.$queryRaw`
    select c.id, c.version, c.section, c."parentId", c.body, c."createdAt", c."editedAt", c."deletedAt",
      c."authorId", a.name as author,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name)
        from "Person" m where m.id = any(c.mentions)), '[]') as mentioned
    from "Comment" c left join "Person" a on a.id = c."authorId"
    where ${where}`;
}

export type Thread = CommentView & { replies: CommentView[] };

async function withReplies(threads: readonly CommentLine[]): Promise<Thread[]> {
  if (threads.length === 0) return [];
  const replies = await selectComments(
    database(),
    Prisma.sql`c."parentId" = any(${threads.map(({ id }) => id)}::uuid[]) and c."deletedAt" is null
      order by c."createdAt", c.id limit ${mostReplies}`,
  );
  return threads.map((thread) => ({
    ...commentView(thread),
    replies: replies.filter(({ parentId }) => parentId === thread.id).map(commentView),
  }));
}
