import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HealthTable } from "@/components/charts/health-table";
import { InkPatterns } from "@/components/charts/inks";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { AttentionTable, blockedReason, lateReason } from "@/components/value/attention-table";
import { DecisionsWait } from "@/components/value/decisions-wait";
import { PrintButton } from "@/components/value/print-button";
import { PromisedTables } from "@/components/value/promised-tables";
import { CaseTable, KindTable } from "@/components/value/report/case-table";
import { CashFigure } from "@/components/value/report/cash-figure";
import { ChangeList } from "@/components/value/report/change-list";
import { CurveFigure } from "@/components/value/report/curve-figure";
import { GradeLegend } from "@/components/value/report/grade-legend";
import { MixFigures } from "@/components/value/report/mix-figure";
import { ReportFigures } from "@/components/value/report/report-figures";
import { ReportHead } from "@/components/value/report/report-head";
import { RiskList } from "@/components/value/report/risk-list";
import { WaterfallFigure } from "@/components/value/report/waterfall-figure";
import { formatDate } from "@/lib/format/date";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask, orNull } from "@/lib/server/query";
import { getValue } from "@/lib/server/value/queries";
import { getValueReport } from "@/lib/server/value/report";

export const metadata: Metadata = { title: "Value" };

type ValuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The value of the portfolio as finance last closed it, or of another quarter; then what stands open today. */
export default async function ValuePage({ searchParams }: ValuePageProps) {
  const actor = await currentActorWho("value:readAll");
  const { period: asked } = await searchParams;
  const period = typeof asked === "string" ? asked : "latest";
  const [report, value] = await Promise.all([
    orNull(ask(getValueReport, actor, {}, period)),
    ask(getValue, actor, {}),
  ]);
  if (!report) notFound();
  return (
    <PageFrame width="wide">
      <InkPatterns />
      <PageHeader
        eyebrow={`Data of ${formatDate(report.period.on)}, ${report.period.name}`}
        title="Value"
        actions={
          <>
            <LinkButton href={`/value/report/${report.period.name}`}>Board pack</LinkButton>
            <LinkButton href="/value/track-record">Track record</LinkButton>
            <PrintButton />
          </>
        }
      />
      <ReportHead report={report} />
      {value.decisions && value.decisions.total > 0 ? <DecisionsWait decisions={value.decisions} /> : null}
      {report.total.cases === 0 ? (
        <EmptyState
          title="Nothing is approved yet."
          action={<LinkButton href="/portfolio">See the ranking</LinkButton>}
        />
      ) : (
        <>
          <ReportFigures report={report} />
          <Section id="waterfall" title="From plan to actual">
            <WaterfallFigure report={report} />
          </Section>
          <Section
            id="changed"
            title="Why it changed since last month"
            lead={`What the records of the month up to ${formatDate(report.period.on)} say, what weighs most first.`}
          >
            <ChangeList report={report} />
          </Section>
          <Section id="curve" title="Over time">
            <CurveFigure report={report} />
          </Section>
          <Section id="cash" title="Cash">
            <CashFigure report={report} />
          </Section>
          <Section
            id="cases"
            title="Promised against realised"
            lead="Those furthest below their promise first. Each mark stands where the promise does."
          >
            <GradeLegend />
            <CaseTable report={report} />
            <div className="pt-6">
              <KindTable report={report} />
            </div>
          </Section>
          <Section id="mix" title="Mix">
            <MixFigures report={report} />
          </Section>
        </>
      )}
      <Section id="risks" title="Risks" lead="What speaks against these numbers.">
        <RiskList report={report} />
      </Section>
      <Section id="late" title="Late" lead="What has waited longer than it should, today.">
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
      {value.total.cases === 0 ? null : (
        <Section
          id="promised"
          title="Promised value and cost a year"
          lead="Likely estimates of cases approved or later; currencies are never added up."
        >
          <PromisedTables {...value} />
        </Section>
      )}
    </PageFrame>
  );
}
