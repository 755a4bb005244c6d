import { CaseName } from "@/components/home/case-name";
import type { ToRate } from "@/components/home/home";
import { isOverdue } from "@/components/home/waiting-sentence";
import { Section } from "@/components/ui/section";
import { StatusPill } from "@/components/ui/status-pill";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatDate, formatRelativeDays } from "@/lib/format/date";

type RatingQueueProps = { cases: readonly ToRate[]; now: Date };

export function RatingQueue({ cases, now }: RatingQueueProps) {
  return (
    <Section
      id="rate"
      title="Rate"
      lead="Alone, before the panel talks: nobody sees a rating until the reveal."
    >
      <Table
        caption="Cases that wait for your rating"
        isCaptionHidden
        columns={columnsFor(now)}
        rows={cases}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}

function columnsFor(now: Date): Column<ToRate>[] {
  const today = now.toISOString().slice(0, 10);
  return [
    {
      key: "case",
      header: "Case",
      isRowHeader: true,
      cell: ({ key, title }) => <CaseName caseKey={key} title={title} href={`/scoring/${key}`} />,
    },
    {
      key: "department",
      header: "Department",
      width: "9rem",
      cell: ({ departmentName }) => departmentName ?? <UnknownValue />,
    },
    {
      key: "state",
      header: "Your sheet",
      width: "8rem",
      cell: ({ started }) =>
        started ? (
          <StatusPill tone="info" shape="half">
            Begun
          </StatusPill>
        ) : (
          <StatusPill>Not begun</StatusPill>
        ),
    },
    {
      key: "deadline",
      header: "Deadline",
      width: "9rem",
      cell: ({ deadline }) => (
        <>
          <span className="block">{formatDate(deadline)}</span>
          {isOverdue(deadline, today) ? (
            <StatusPill tone="bad">Overdue, {formatRelativeDays(deadline, now)}</StatusPill>
          ) : (
            <span className="text-ink-2">{formatRelativeDays(deadline, now)}</span>
          )}
        </>
      ),
    },
  ];
}
