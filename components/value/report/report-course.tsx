import { Section } from "@/components/ui/section";
import { CaseTable, KindTable } from "@/components/value/report/case-table";
import { CashFigure } from "@/components/value/report/cash-figure";
import { ChangeList } from "@/components/value/report/change-list";
import { CurveFigure } from "@/components/value/report/curve-figure";
import { GradeLegend } from "@/components/value/report/grade-legend";
import { MixFigures } from "@/components/value/report/mix-figure";
import { RiskList } from "@/components/value/report/risk-list";
import { WaterfallFigure } from "@/components/value/report/waterfall-figure";
import type { ValueCourse, ValueStanding } from "@/lib/domain/value/report";
import { formatDate } from "@/lib/format/date";

type ReportCourseProps = { standing: ValueStanding; course: Promise<ValueCourse> };

/** The report from the month's changes on: it comes once the months are added up. */
export async function ReportCourse({ standing, course }: ReportCourseProps) {
  const report = { ...standing, ...(await course) };
  return (
    <>
      {report.total.cases === 0 ? null : (
        <>
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
    </>
  );
}
