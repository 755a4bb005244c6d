import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { InkPatterns } from "@/components/charts/inks";
import { PageFrame } from "@/components/shell/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { DecisionsWait } from "@/components/value/decisions-wait";
import { OpenToday } from "@/components/value/open-today";
import { PrintButton } from "@/components/value/print-button";
import { ReportCourse } from "@/components/value/report/report-course";
import { ReportFigures } from "@/components/value/report/report-figures";
import { ReportHead } from "@/components/value/report/report-head";
import { formatDate } from "@/lib/format/date";
import { currentActorWho } from "@/lib/server/people/page-rights";
import { ask, orNull } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { getDecisionsWaiting, getValue } from "@/lib/server/value/queries";
import { getValueCourse, getValueStanding } from "@/lib/server/value/report";

export const metadata: Metadata = { title: "Value" };

type ValuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The value of the portfolio as finance last closed it, or of another quarter; then what stands open today. */
export default async function ValuePage({ searchParams }: ValuePageProps) {
  const actor = await currentActorWho("value:readAll");
  const { period: asked } = await searchParams;
  const [report, decisions] = await Promise.all([
    orNull(ask(getValueStanding, actor, {}, typeof asked === "string" ? asked : "latest")),
    ask(getDecisionsWaiting, actor, {}),
  ]);
  if (!report) notFound();
  const { period } = report;
  // What goes month by month is begun once the sentences and the first figures are there to be sent.
  const course = ask(getValueCourse, actor, {}, period.name);
  return (
    <PageFrame width="wide">
      <InkPatterns />
      <PageHeader
        eyebrow={`Data of ${formatDate(period.on)}, ${period.name}`}
        title="Value"
        actions={
          <>
            <LinkButton href={`/value/report/${period.name}`}>Board pack</LinkButton>
            <LinkButton href="/value/track-record">Track record</LinkButton>
            <PrintButton />
          </>
        }
      />
      <ReportHead report={report} />
      {decisions && decisions.total > 0 ? <DecisionsWait decisions={decisions} /> : null}
      {report.total.cases === 0 ? (
        <EmptyState
          title="Nothing is approved yet."
          action={<LinkButton href="/portfolio">See the ranking</LinkButton>}
        />
      ) : (
        <ReportFigures report={report} course={course} />
      )}
      <Suspense fallback={<Skeleton lines={12} label="The months are being added up" />}>
        <ReportCourse standing={report} course={course} />
        <Today actor={actor} />
      </Suspense>
    </PageFrame>
  );
}

async function Today({ actor }: { actor: Actor }) {
  return <OpenToday value={await ask(getValue, actor, {})} />;
}
