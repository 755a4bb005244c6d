import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ScoringTabs } from "@/components/scoring/scoring-tabs";
import { ValueCheckList } from "@/components/scoring/value-check-list";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { hasReach } from "@/lib/domain/access/can";
import { formatCount } from "@/lib/format/words";
import { ask } from "@/lib/server/query";
import { currentActor } from "@/lib/server/session";
import { listValueQueue } from "@/lib/server/value-checks/queries";
import { openTabs } from "../open-tabs";

export const metadata: Metadata = { title: "Value check" };

export default async function ValueCheckPage() {
  const actor = await currentActor();
  if (!hasReach(actor, "valueCheck:write")) notFound();
  const { data } = await ask(listValueQueue, actor, {});
  const due = data.filter(({ isDue }) => isDue).length;
  return (
    <PageFrame width="wide">
      <PageHeader
        title="Value check"
        lead={`What is built or used is past rating: here somebody who knows says whether it is still worth it. ${due > 0 ? `${formatCount(due, "case is", "cases are")} due.` : "Nothing is due."}`}
      />
      <ScoringTabs open={openTabs(actor)} current="/scoring/value-check" />
      {data.length > 0 ? (
        <ValueCheckList cases={data} />
      ) : (
        <EmptyState
          title="Nothing of yours is being built or used yet."
          action={<LinkButton href="/use-cases">Look through the use cases</LinkButton>}
        >
          <p>Once a case is being built you say here, every three months, whether its promise still holds.</p>
        </EmptyState>
      )}
    </PageFrame>
  );
}
