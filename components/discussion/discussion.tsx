import { MessageSquare } from "lucide-react";
import { Comment, type CommentFacts } from "@/components/discussion/comment";
import { CommentForm } from "@/components/discussion/comment-form";
import { AppLink } from "@/components/ui/app-link";
import { Section } from "@/components/ui/section";
import { type CommentSection, caseSectionOf, sectionNames } from "@/lib/domain/discussion/schema";

export interface ThreadFacts extends CommentFacts {
  replies: CommentFacts[];
}

type DiscussionProps = {
  useCaseKey: string;
  /** Left out: the case as a whole. */
  section?: CommentSection;
  /** Stands in place of "Discussion", where a page holds several. */
  heading?: { id: string; title: string; about: string };
  threads: readonly ThreadFacts[];
  /** Where the older threads stand, if there are any. */
  olderHref?: string | undefined;
  /** Who reads: their own comments can be changed. */
  personId: string;
  canWrite: boolean;
};

/** What people say about a section of a case: threads, the latest first, each with its answers. */
export function Discussion(props: DiscussionProps) {
  const { useCaseKey, section, heading, threads, olderHref, personId, canWrite } = props;
  const place = { useCaseKey, ...(section ? { section } : {}) };
  const about =
    heading?.about ?? (section ? `the ${sectionNames[caseSectionOf(section)].toLowerCase()}` : "the case");
  return (
    <Section
      id={heading?.id ?? "discussion"}
      title={heading?.title ?? "Discussion"}
      lead={threads.length === 0 ? `Nobody has said anything about ${about} yet.` : undefined}
    >
      {canWrite ? (
        <div data-screen-only className="pb-4">
          <CommentForm place={place} label={`Comment on ${about}`} />
        </div>
      ) : null}
      <ol className="grid gap-5">
        {threads.map((thread) => (
          <li key={thread.id} id={`comment-${thread.id}`} className="border-t border-line pt-4">
            <Comment
              comment={thread}
              place={place}
              isOwn={thread.author.id === personId}
              canAnswer={canWrite}
            />
            {thread.replies.length > 0 ? (
              <ol aria-label="Answers" className="mt-3 grid gap-4 border-l-2 border-line pl-4">
                {thread.replies.map((reply) => (
                  <li key={reply.id} id={`comment-${reply.id}`}>
                    <Comment
                      comment={reply}
                      place={place}
                      isOwn={reply.author.id === personId}
                      canAnswer={canWrite}
                    />
                  </li>
                ))}
              </ol>
            ) : null}
          </li>
        ))}
      </ol>
      {olderHref ? (
        <AppLink
          href={olderHref}
          className="text-link mt-4 inline-flex min-h-8 items-center gap-1.5 touch:min-h-11"
        >
          <MessageSquare className="size-4" strokeWidth={1.5} aria-hidden />
          Older comments
        </AppLink>
      ) : null}
    </Section>
  );
}
