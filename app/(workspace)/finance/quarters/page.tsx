import type { Metadata } from "next";
import { FinanceTabs } from "@/components/finance/finance-tabs";
import { QuarterList } from "@/components/finance/quarter-list";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask } from "@/lib/server/query";
import { listPeriods } from "@/lib/server/value-periods/queries";
import { financeTabs } from "../finance-tabs-of";

export const metadata: Metadata = { title: "Quarters" };

/** The quarters of the books: what was confirmed in each, and which are closed. */
export default async function QuartersPage() {
  const actor = await currentActorWho("period:read");
  const { data } = await ask(listPeriods, actor, {});
  return (
    <PageFrame>
      <PageHeader
        title="Quarters"
        lead="What cases really cost and brought is counted by quarter. A closed quarter never changes: what comes later counts in the open one."
      />
      <FinanceTabs tabs={financeTabs(actor)} current="/finance/quarters" />
      {data.length > 0 ? (
        <QuarterList periods={data} />
      ) : (
        <EmptyState title="Nothing is in the books yet.">
          <p>A quarter appears once a case is live or somebody has entered what one cost.</p>
        </EmptyState>
      )}
    </PageFrame>
  );
}
