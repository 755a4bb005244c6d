import { CaseCell } from "@/components/scoring/case-cell";
import { StatusPill } from "@/components/ui/status-pill";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { formatDate, formatRelativeDays } from "@/lib/format/date";
import { formatList } from "@/lib/format/words";
import type { listScoringQueue } from "@/lib/server/scoring/queries";

export type QueuedCase = Awaited<ReturnType<(typeof listScoringQueue)["run"]>>["data"][number];

type QueueTableProps = { caption: string; cases: readonly QueuedCase[]; now: Date };

/** Cases of my panels, as far as they are mine to know: nothing of anybody else stands here. */
export function QueueTable({ caption, cases, now }: QueueTableProps) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      columns={columnsFor(now)}
      rows={cases}
      rowKey={({ key }) => key}
    />
  );
}

function columnsFor(now: Date): Column<QueuedCase>[] {
  return [
    {
      key: "case",
      header: "Case",
      isRowHeader: true,
      cell: (row) => <CaseCell of={row} href={`/scoring/${row.key}`} />,
    },
    {
      key: "department",
      header: "Department",
      width: "10rem",
      cell: ({ departmentName }) => departmentName ?? <UnknownValue />,
    },
    { key: "axes", header: "You rate", width: "11rem", cell: ({ axes }) => formatList(axes) },
    { key: "sheet", header: "Your sheet", width: "9rem", cell: (row) => <SheetState row={row} /> },
    { key: "deadline", header: "Deadline", width: "10rem", cell: (row) => <Deadline row={row} now={now} /> },
  ];
}

function SheetState({ row: { submitted, started } }: { row: QueuedCase }) {
  if (submitted) return <StatusPill tone="ok">Submitted</StatusPill>;
  if (!started) return <StatusPill>Not begun</StatusPill>;
  return (
    <StatusPill tone="info" shape="half">
      Begun
    </StatusPill>
  );
}

function Deadline({ row, now }: { row: QueuedCase; now: Date }) {
  const { stage, deadline, submitted } = row;
  if (stage !== "scoring") return <span className="text-ink-2">Revealed</span>;
  const isLate = !submitted && deadline !== null && deadline < now.toISOString().slice(0, 10);
  const distance = formatRelativeDays(deadline, now);
  return (
    <>
      <span className="block">{formatDate(deadline)}</span>
      {isLate ? (
        <StatusPill tone="bad">Overdue, {distance}</StatusPill>
      ) : (
        <span className="text-ink-2">{distance}</span>
      )}
    </>
  );
}
