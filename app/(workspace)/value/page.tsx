import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HealthTable } from "@/components/charts/health-table";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AttentionTable, blockedReason, lateReason } from "@/components/value/attention-table";
import { DecisionsWait } from "@/components/value/decisions-wait";
import { PrintButton } from "@/components/value/print-button";
import { PromisedTables } from "@/components/value/promised-tables";
import { ValueFigures } from "@/components/value/value-figures";
import { valueSentence } from "@/components/value/value-sentence";
import { hasReach } from "@/lib/domain/access/can";
import { formatDate } from "@/lib/format/date";
import { ask } from "@/lib/server/query";
import { currentActor } from "@/lib/server/session";
import { getValue } from "@/lib/server/value/queries";

export const metadata: Metadata = { title: "Value" };

export default async function ValuePage() {
  const actor = await currentActor();
  if (!hasReach(actor, "value:readAll")) notFound();
  const value = await ask(getValue, actor, {});
  return (
    <PageFrame width="wide">
      <PageHeader eyebrow={formatDate(new Date())} title="Value" actions={<PrintButton />} />
      {value.decisions ? <DecisionsWait decisions={value.decisions} /> : null}
      <p className="max-w-measure pt-2 pb-6 font-serif text-lg text-balance">{valueSentence(value)}</p>
      {value.total.cases === 0 ? (
        <EmptyState
          title="Nothing is approved yet."
          action={<LinkButton href="/portfolio">See the ranking</LinkButton>}
        />
      ) : (
        <>
          <ValueFigures {...value} />
          <Section
            id="promised"
            title="Promised value and cost"
            lead="Likely estimates of cases approved or later; currencies are never added up."
          >
            <PromisedTables {...value} />
          </Section>
        </>
      )}
      <Section id="late" title="Late" lead="What has waited longer than it should.">
        <AttentionTable
          caption="Late cases"
          found={value.late}
          reasonOf={lateReason}
          nothing="Nothing is late."
        />
      </Section>
      <Section id="blocked" title="Blocked" lead="Not to be funded until a reviewer of the area lifts it.">
        <AttentionTable
          caption="Blocked cases"
          found={value.blocked}
          reasonOf={blockedReason}
          nothing="Nothing is blocked."
          rest="/use-cases?attention=blocked"
        />
      </Section>
      <Section
        id="health"
        title="Metric health"
        lead="Cases approved or later by the colour of their metrics, and the value a year planned with them."
      >
        <HealthTable lines={value.health} />
      </Section>
    </PageFrame>
  );
}
