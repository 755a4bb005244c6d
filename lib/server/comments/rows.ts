import "server-only";
import type { CommentModel } from "@/lib/server/generated/models";

export interface Mentioned {
  id: string;
  name: string;
}

/** A comment as it is read from the database, with the names of those it is by and for. */
export type CommentLine = Pick<
  CommentModel,
  "id" | "version" | "section" | "parentId" | "body" | "createdAt" | "editedAt" | "deletedAt"
> & { authorId: string; author: string | null; mentioned: Mentioned[] };

/** A comment as the API shows it; of one that was taken back only the place is left. */
export function commentView({ authorId, author, mentioned, deletedAt, body, ...comment }: CommentLine) {
  const isGone = deletedAt !== null;
  return {
    ...comment,
    deletedAt,
    author: { id: authorId, name: author ?? "Somebody who left" },
    body: isGone ? null : body,
    mentions: isGone ? [] : mentioned,
  };
}

export type CommentView = ReturnType<typeof commentView>;
