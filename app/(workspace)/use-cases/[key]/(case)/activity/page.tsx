import type { Metadata } from "next";
import { Comment } from "@/components/discussion/comment";
import { CommentForm } from "@/components/discussion/comment-form";
import { CaseActivity } from "@/components/use-cases/case-activity";
import { hasReach } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { ActivityShow, listActivity } from "@/lib/server/activity/queries";
import { ask } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { keyOf } from "@/lib/server/use-cases/rows";
import { loadCase } from "../../load-case";
import { namesFor } from "../../names";
import { type CasePageProps, oneOf } from "../../page-props";

export const metadata: Metadata = { title: "Activity" };

const entriesOnPage = 30;

export default async function CaseActivityPage({ params, searchParams }: CasePageProps) {
  const [{ key }, search] = await Promise.all([params, searchParams]);
  const { actor, row } = await loadCase(key);
  const show = ActivityShow.catch("all").parse(search.show);
  const cursor = oneOf(search.before);
  const useCaseKey = keyOf(row.number);
  const canWrite = hasReach(actor, "comment:write") && row.stage !== "merged";
  const [activity, names] = await Promise.all([
    activityOf(actor, row.id, { show, cursor }),
    namesFor(actor, row),
  ]);
  return (
    <CaseActivity
      entries={activity.data}
      words={{ names, currency: row.fundingCurrency ?? row.currency ?? "EUR" }}
      address={`/use-cases/${key}/activity`}
      versionsHref={`/use-cases/${key}/versions`}
      exportHref={
        activity.data.length > 0 ? `/api/v1/use-cases/${useCaseKey}/activity/export?show=${show}` : null
      }
      show={show}
      isLater={cursor !== undefined}
      next={activity.page.next}
      form={canWrite ? <CommentForm place={{ useCaseKey }} label="Comment on the case" /> : null}
      commentOf={(comment) => (
        <Comment
          comment={comment}
          place={{ useCaseKey }}
          isOwn={comment.author.id === actor.personId}
          canAnswer={canWrite}
        />
      )}
    />
  );
}

async function activityOf(
  actor: Actor,
  id: string,
  { show, cursor }: { show: ActivityShow; cursor: string | undefined },
) {
  const asked = { show, limit: entriesOnPage };
  try {
    return await ask(listActivity, actor, cursor ? { ...asked, cursor } : asked, id);
  } catch (error) {
    // A cursor that somebody cut short in an address is no reason to show no case.
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    return ask(listActivity, actor, asked, id);
  }
}
