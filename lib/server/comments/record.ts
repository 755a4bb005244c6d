import "server-only";
import { maySpeakOf } from "@/lib/server/comments/sections";
import type { CommentModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { lockUseCase, snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type CommentRow = CommentModel & { useCase: UseCaseRow };

/** A word of the discussion: its author's own, within a case that its reader may see. */
export const commentRecord: RecordKind<CommentRow> = {
  type: "comment",
  async load(tx, actor, id) {
    const comment = isUuid(id) ? await tx.comment.findUnique({ where: { id } }) : null;
    const useCase = comment && (await lockUseCase(tx, actor, comment.useCaseId));
    if (!useCase) return null;
    const place = { section: comment.section, isRevealed: useCase.revealedAt !== null };
    return maySpeakOf(actor, standingTo(actor, useCase), place) ? { ...comment, useCase } : null;
  },
  standing: ({ personId }, { authorId }) => ({
    own: authorId === personId,
    department: false,
    assigned: false,
  }),
  claim: (tx, current) => raiseVersion(tx.comment, current),
  snapshot: ({ useCase: _, body, ...comment }) => snapshotOf({ ...comment, [wordsOf(comment)]: body }),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};

/** Under its own name, so that the log hides what is said about money or risk from those who may not read them. */
function wordsOf({ section }: Pick<CommentModel, "section">): string {
  return section === "value" || section === "risk" ? `${section}Comment` : "comment";
}
