import "server-only";
import { caseSectionOf, EditComment, WriteComment } from "@/lib/domain/discussion/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { type Context, defineCommand } from "@/lib/server/command";
import { selectComments } from "@/lib/server/comments/queries";
import { readersAmong, resolveMentions } from "@/lib/server/comments/readers";
import { type CommentRow, commentRecord } from "@/lib/server/comments/record";
import { type CommentView, commentView } from "@/lib/server/comments/rows";
import { openSections } from "@/lib/server/comments/sections";
import type { Transaction } from "@/lib/server/db";
import { followersOf } from "@/lib/server/follow/queries";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { lockedUseCaseRecord } from "@/lib/server/use-cases/record";
import { keyOf, type UseCaseRow } from "@/lib/server/use-cases/rows";

export const writeComment = defineCommand({
  name: "comment.write",
  permission: "comment:write",
  input: WriteComment,
  under: lockedUseCaseRecord,
  creates: commentRecord,
  async run({ body, parent, mentions = [], ...input }, context) {
    const { tx, actor, current, now } = context;
    if (current.stage === "merged") {
      throw new DomainError("conflict", "This case is merged: its discussion goes on in the other one.");
    }
    const answered = parent ? await answeredComment(tx, current, parent) : null;
    const section = answered ? answered.section : (input.section ?? null);
    if (section !== null && !openSections(actor, current).includes(caseSectionOf(section))) {
      throw new DomainError("forbidden", "The discussion of this section is not open to you.");
    }
    const mentioned = await resolveMentions(tx, current, { mentions, section });
    const { id } = await tx.comment.create({
      data: {
        useCaseId: current.id,
        section,
        parentId: answered ? (answered.parentId ?? answered.id) : null,
        authorId: actor.personId,
        body,
        mentions: mentioned,
        createdAt: now,
      },
      select: { id: true },
    });
    await tellReaders(context, { section, mentioned, answered: answered?.authorId ?? null });
    return id;
  },
  shape: viewOf,
});

export const editComment = defineCommand({
  name: "comment.edit",
  permission: "comment:edit",
  input: EditComment,
  changes: commentRecord,
  precondition: "required",
  async run({ body, mentions }, { tx, actor, current, now, tell }) {
    if (current.deletedAt) throw new DomainError("conflict", "This comment was taken back.");
    const { useCase, section } = current;
    const mentioned = mentions && (await resolveMentions(tx, useCase, { mentions, section }));
    await tx.comment.update({
      where: { id: current.id },
      data: { body, editedAt: now, ...(mentioned ? { mentions: mentioned } : {}) },
    });
    tell({
      people: (mentioned ?? []).filter((id) => !current.mentions.includes(id)),
      ...mentionNotice(actor, useCase),
    });
  },
  shape: viewOf,
});

/** Takes a comment back: its words are gone, its place stays where somebody has answered. */
export const deleteComment = defineCommand({
  name: "comment.delete",
  permission: "comment:edit",
  input: NoInput,
  changes: commentRecord,
  async run(_input, { tx, current, now }) {
    if (current.deletedAt) throw new DomainError("conflict", "This comment was taken back already.");
    await tx.comment.update({
      where: { id: current.id },
      data: { body: "", mentions: [], deletedAt: now },
    });
  },
  shape: viewOf,
});

async function answeredComment(tx: Transaction, { id }: UseCaseRow, parent: string) {
  const found = await tx.comment.findFirst({ where: { id: parent, useCaseId: id, deletedAt: null } });
  if (found) return found;
  const message = "There is no such comment on this case.";
  throw new DomainError("invalid", message, [{ field: "parent", message, code: "unknownComment" }]);
}

interface Said {
  section: string | null;
  mentioned: readonly string[];
  /** Who wrote what is answered. */
  answered: string | null;
}

/** One notice for each: being mentioned goes before being answered, which goes before following. */
async function tellReaders(context: Context<UseCaseRow>, { section, mentioned, answered }: Said) {
  const { tx, actor, current, tell } = context;
  const { proposerId, sponsorId, ownerId, deliveryIds } = current;
  const around = [proposerId, sponsorId, ownerId, ...deliveryIds, ...(await followersOf(tx, current.id))];
  const readers = await readersAmong(tx, current, { ids: [answered, ...around], section });
  const others = readers.map(({ id }) => id).filter((id) => !mentioned.includes(id));
  const key = keyOf(current.number);
  tell({ people: mentioned, ...mentionNotice(actor, current) });
  tell({
    people: others.filter((id) => id === answered),
    kind: "replied",
    text: `${actor.name} answers your comment on ${key}.`,
    useCaseId: current.id,
  });
  tell({
    people: others.filter((id) => id !== answered),
    kind: "commented",
    text: `${actor.name} comments on ${key}.`,
    useCaseId: current.id,
  });
}

function mentionNotice(actor: Actor, useCase: UseCaseRow) {
  return {
    kind: "mentioned",
    text: `${actor.name} mentions you in the discussion of ${keyOf(useCase.number)}.`,
    useCaseId: useCase.id,
  };
}

async function viewOf({ id }: CommentRow, _actor: Actor, tx: Transaction): Promise<CommentView> {
  const [line] = await selectComments(tx, Prisma.sql`c.id = ${id}::uuid`);
  if (!line) throw new DomainError("notFound", "There is no such comment.");
  return commentView(line);
}
