import { Discussion } from "@/components/discussion/discussion";
import { hasReach } from "@/lib/domain/access/can";
import { type CommentSection, caseSectionOf } from "@/lib/domain/discussion/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { listComments } from "@/lib/server/comments/queries";
import { openSections } from "@/lib/server/comments/sections";
import { ask } from "@/lib/server/query";
import { keyOf } from "@/lib/server/use-cases/rows";
import { loadCase } from "./load-case";

type CaseDiscussionProps = {
  caseKey: string;
  section: CommentSection;
  cursor?: string | undefined;
  heading?: { id: string; title: string; about: string };
};

/** What is said about one section of a case; nothing for those to whom it is not open. */
export async function CaseDiscussion({ caseKey, section, cursor, heading }: CaseDiscussionProps) {
  const { actor, row } = await loadCase(caseKey);
  if (!openSections(actor, row).includes(caseSectionOf(section))) return null;
  const asked = { section, limit: 20 };
  const { data, page } = await ask(listComments, actor, cursor ? { ...asked, cursor } : asked, row.id).catch(
    (error) => {
      // A cursor that somebody cut short in an address is no reason to show no discussion.
      if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
      return ask(listComments, actor, asked, row.id);
    },
  );
  return (
    <Discussion
      useCaseKey={keyOf(row.number)}
      section={section}
      {...(heading ? { heading } : {})}
      threads={data}
      olderHref={page.next ? `?comments=${page.next}#discussion` : undefined}
      personId={actor.personId}
      canWrite={hasReach(actor, "comment:write") && row.stage !== "merged"}
    />
  );
}
