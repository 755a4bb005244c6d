import type { Metadata } from "next";
import { FinanceTabs } from "@/components/finance/finance-tabs";
import { WaitingGates } from "@/components/finance/waiting-gates";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatCount, pluralOf } from "@/lib/format/words";
import { listWaitingGates } from "@/lib/server/gates/queries";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask } from "@/lib/server/query";
import { financeTabs } from "../finance-tabs-of";

export const metadata: Metadata = { title: "Gates" };

/** Live cases 60, 90 and 180 days after their launch, of which nobody has said whether they go on. */
export default async function GatesPage() {
  const actor = await currentActorWho("value:readAll");
  const { data, total } = await ask(listWaitingGates, actor, {});
  const lead =
    total === 0
      ? "No live case waits at a gate."
      : `${formatCount(total, "live case")} ${pluralOf(total, "waits", "wait")} for an executive to say whether it goes on, is fixed or stops.`;
  return (
    <PageFrame>
      <PageHeader title="Gates" lead={lead} />
      <FinanceTabs tabs={financeTabs(actor)} current="/finance/gates" />
      {data.length > 0 ? (
        <WaitingGates gates={data} />
      ) : (
        <EmptyState title="Nothing waits here.">
          <p>60, 90 and 180 days after a case went live its numbers draft an answer, and it appears here.</p>
        </EmptyState>
      )}
      {total > data.length ? <p className="pt-3 text-ink-2">The oldest {data.length} are shown.</p> : null}
    </PageFrame>
  );
}
