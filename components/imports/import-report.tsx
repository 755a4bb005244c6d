import { ImportPreview } from "@/components/imports/import-preview";
import { NoticeList } from "@/components/imports/notice-list";
import { personalDataWords, type ReportNames } from "@/components/imports/report-names";
import type { Report } from "@/components/imports/report-view";
import { Section } from "@/components/ui/section";
import { Stat, StatRow } from "@/components/ui/stat";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/format/number";
import { formatCount } from "@/lib/format/words";

type ImportReportProps = {
  report: Report;
  names: ReportNames;
  isDone: boolean;
  /** The upload whose steps can put things right; absent once it is brought in. */
  id?: string;
  /** The cases that were written, where they can be listed. */
  casesHref?: string | undefined;
};

/** What an import would do, or did: the same page for both, because it is the same plan. */
export function ImportReport({ report, names, isDone, id, casesHref }: ImportReportProps) {
  const { rows, create, update, unchanged, skip, errorRows, errorGroups, noticeRows, noticeGroups, preview } =
    report;
  return (
    <div className="grid gap-2">
      <StatRow>
        <Stat
          label={isDone ? "Created" : "To create"}
          value={formatNumber(create)}
          note={`of ${formatCount(rows, "row")}`}
          {...(casesHref && create > 0 ? { href: casesHref, hrefLabel: "Show the cases" } : {})}
        />
        <Stat
          label={isDone ? "Updated" : "To update"}
          value={formatNumber(update)}
          {...(casesHref && update > 0 ? { href: casesHref, hrefLabel: "Show the cases" } : {})}
        />
        <Stat label="Unchanged" value={formatNumber(unchanged)} note="as they stand here already" />
        <Stat
          label="Left out"
          value={formatNumber(skip + errorRows)}
          note={`${formatNumber(errorRows)} with errors, ${formatNumber(skip)} blank, double or known`}
        />
      </StatRow>
      {errorRows > 0 ? (
        <Section
          id="errors"
          title={`Errors in ${formatCount(errorRows, "row")}`}
          lead="These rows are not written. Put them right in the file and bring it in again: all others stay as they are."
        >
          <NoticeList groups={errorGroups} id={id} />
        </Section>
      ) : null}
      {noticeRows > 0 ? (
        <Section
          id="notices"
          title={`Notices about ${formatCount(noticeRows, "row")}`}
          lead="These rows are written. What the source says is kept beside what was made of it."
        >
          <NoticeList groups={noticeGroups} id={id} />
        </Section>
      ) : null}
      <Section id="counts" title="What the rows say">
        <div className="grid gap-x-10 gap-y-6 sm:grid-cols-3">
          <Counts caption="Stage" counts={report.byStage} names={names.stages} />
          <Counts caption="Risk" counts={report.byRisk} names={names.risks} />
          <Counts caption="Personal data" counts={report.byPersonalData} names={personalDataWords} />
        </div>
      </Section>
      {preview.length > 0 ? <ImportPreview preview={preview} names={names} total={create + update} /> : null}
    </div>
  );
}

type CountsProps = {
  caption: string;
  counts: Partial<Record<string, number>>;
  names: Record<string, string>;
};

function Counts({ caption, counts, names }: CountsProps) {
  const rows = Object.keys(names).flatMap((name) => {
    const count = counts[name];
    return count ? [{ name, count }] : [];
  });
  return (
    <Table
      caption={caption}
      cards="never"
      columns={[
        {
          key: "name",
          header: caption,
          isRowHeader: true,
          cell: ({ name }) => <span className="font-normal">{names[name] ?? name}</span>,
        },
        { key: "count", header: "Rows", align: "end", cell: ({ count }) => formatNumber(count) },
      ]}
      rows={rows}
      rowKey={({ name }) => name}
    />
  );
}
