import { CommentActions } from "@/components/discussion/comment-actions";
import { CommentBody } from "@/components/discussion/comment-body";
import type { Place } from "@/components/discussion/comment-form";
import type { Mention } from "@/components/discussion/mentions";
import { formatDateTime } from "@/lib/format/date";

export interface CommentFacts {
  id: string;
  version: number;
  body: string | null;
  author: { id: string; name: string };
  mentions: Mention[];
  createdAt: Date;
  editedAt: Date | null;
}

type CommentProps = { comment: CommentFacts; place: Place; isOwn: boolean; canAnswer: boolean };

/** One comment; of one that was taken back the place alone. */
export function Comment({ comment, place, isOwn, canAnswer }: CommentProps) {
  const { id, version, body, author, mentions, createdAt, editedAt } = comment;
  return (
    <article aria-label={`Comment of ${author.name}`}>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-ink-2">
        <span className="text-base font-semibold text-ink">{author.name}</span>
        <time dateTime={createdAt.toISOString()}>{formatDateTime(createdAt)}</time>
        {editedAt && body !== null ? <span>changed {formatDateTime(editedAt)}</span> : null}
      </p>
      {body === null ? (
        <p className="text-ink-3">This comment was taken back.</p>
      ) : (
        <>
          <CommentBody body={body} mentions={mentions} />
          {canAnswer || isOwn ? (
            <CommentActions
              comment={{ id, version, body, author: author.name, mentions }}
              place={place}
              isOwn={isOwn}
              canAnswer={canAnswer}
            />
          ) : null}
        </>
      )}
    </article>
  );
}
