import { CaseCell } from "@/components/scoring/case-cell";
import { StatusPill } from "@/components/ui/status-pill";
import { type Column, Table } from "@/components/ui/table";
import { formatDate, formatRelativeDays } from "@/lib/format/date";
import { formatList } from "@/lib/format/words";
import type { PanelAtWork } from "@/lib/server/scoring/panels-at-work";

/** The panels that rate now, for leads: how far they are, and who is late. */
export function PanelsAtWork({ panels, now }: { panels: readonly PanelAtWork[]; now: Date }) {
  return (
    <Table
      caption="Panels at work"
      isCaptionHidden
      columns={columnsFor(now)}
      rows={panels}
      rowKey={({ key }) => key}
    />
  );
}

function columnsFor(now: Date): Column<PanelAtWork>[] {
  return [
    {
      key: "case",
      header: "Case",
      isRowHeader: true,
      cell: (row) => <CaseCell of={row} href={`/use-cases/${row.key}/scores`} />,
    },
    { key: "impact", header: "Impact", width: "6rem", cell: ({ impact }) => share(impact) },
    {
      key: "feasibility",
      header: "Feasibility",
      width: "6rem",
      cell: ({ feasibility }) => share(feasibility),
    },
    {
      key: "late",
      header: "Still to hand in",
      width: "14rem",
      cell: ({ late }) => (late.length > 0 ? formatList(late) : <span className="text-ink-2">nobody</span>),
    },
    {
      key: "deadline",
      header: "Deadline",
      width: "10rem",
      cell: ({ deadline, whyNotYet }) => (
        <>
          <span className="block">
            {formatDate(deadline)}, {formatRelativeDays(deadline, now)}
          </span>
          {whyNotYet === null ? (
            <StatusPill tone="ok">can be revealed</StatusPill>
          ) : deadline < now.toISOString().slice(0, 10) ? (
            <StatusPill tone="bad">short of the quorum</StatusPill>
          ) : null}
        </>
      ),
    },
  ];
}

function share({ submitted, seats }: { submitted: number; seats: number }): string {
  return `${submitted} of ${seats}`;
}
