import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { CaseMarks } from "@/components/use-cases/case-marks";
import { fromFirstPage, type ListState, listAddress } from "@/components/use-cases/list-address";
import { PriorityMark } from "@/components/use-cases/priority-mark";
import { QuadrantMark, type QuadrantNames } from "@/components/use-cases/quadrant-mark";
import { RiskMark } from "@/components/use-cases/risk-mark";
import { StagePill } from "@/components/use-cases/stage-pill";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact, formatMoneyRange } from "@/lib/format/money";
import type { UseCaseSummary } from "@/lib/server/use-cases/rows";

type CaseTableProps = { rows: readonly UseCaseSummary[]; state: ListState; quadrantNames: QuadrantNames };

export function CaseTable({ rows, state, quadrantNames }: CaseTableProps) {
  const withMoney = rows.some((row) => row.estimate !== undefined);
  const columns = [
    ...columnsBefore(state, quadrantNames),
    ...(withMoney ? [valueColumn] : []),
    { ...changedColumn, sort: sorted(state, "-updated", "descending") },
  ];
  return (
    <Table
      caption="Use cases"
      isCaptionHidden
      cards="wide"
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function columnsBefore(state: ListState, quadrantNames: QuadrantNames): Column<UseCaseSummary>[] {
  return [
    {
      key: "case",
      header: "Case",
      isRowHeader: true,
      width: "26%",
      sort: sorted(state, "title", "ascending"),
      cell: (row) => <CaseTitle row={row} />,
    },
    { key: "department", header: "Department", cell: ({ departmentName }) => departmentName },
    { key: "stage", header: "Stage", cell: ({ stage }) => <StagePill stage={stage} /> },
    {
      key: "priority",
      header: "Priority",
      sort: sorted(state, "-priority", "descending"),
      cell: (row) => <PriorityMark priority={row.priority} prioritySe={row.prioritySe} />,
    },
    {
      key: "quadrant",
      header: "Quadrant",
      isHiddenOnCards: true,
      cell: ({ quadrant, borderline }) =>
        quadrant === null ? null : (
          <QuadrantMark quadrant={quadrant} borderline={borderline} names={quadrantNames} />
        ),
    },
    { key: "risk", header: "Risk", cell: ({ risk }) => <RiskMark risk={risk} /> },
    {
      key: "owner",
      header: "Owner",
      cell: ({ owner }) => owner?.name ?? <UnknownValue title="No owner" />,
    },
  ];
}

const valueColumn: Column<UseCaseSummary> = {
  key: "value",
  header: "Value a year",
  align: "end",
  cell: ({ estimate }) => {
    // Absent: not for this reader. Null: nobody has said.
    if (estimate === undefined) return <span className="text-ink-3">withheld</span>;
    if (estimate === null) return <UnknownValue />;
    const { low, likely, high } = estimate.valueYear;
    return <span title={formatMoneyRange(low, high)}>{formatMoneyCompact(likely)}</span>;
  },
};

const changedColumn: Column<UseCaseSummary> = {
  key: "changed",
  header: "Changed",
  align: "end",
  isHiddenOnCards: true,
  cell: ({ updatedAt }) => <time dateTime={updatedAt.toISOString()}>{formatDate(updatedAt)}</time>,
};

function CaseTitle({ row }: { row: UseCaseSummary }) {
  return (
    <div className="grid gap-0.5">
      <AppLink
        href={`/use-cases/${row.key}`}
        className="line-clamp-3 hover:text-accent hover:underline hover:underline-offset-3"
      >
        {row.title}
      </AppLink>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs font-normal">
        <KeyLabel>{row.key}</KeyLabel>
        <CaseMarks sample={row.sample} confidential={row.confidential} />
      </span>
    </div>
  );
}

function sorted(state: ListState, sort: ListState["sort"], direction: "ascending" | "descending") {
  const href = listAddress({ ...fromFirstPage(state), sort });
  return state.sort === sort ? { href, direction } : { href };
}
