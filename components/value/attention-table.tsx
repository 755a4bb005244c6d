import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { areaNames } from "@/lib/domain/access/role-names";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatCount, formatList } from "@/lib/format/words";
import type { Value } from "@/lib/server/value/queries";

type Cases = Value["late"];
type Row = Cases["cases"][number];

const lateWords: Record<string, string> = {
  undecided: "Waits for a decision for over 30 days",
  notStarted: "Approved, not started for over 30 days",
  dayHasCome: "Parked, and its day has come",
  condition: "A condition is overdue",
};

/** Why a late case is late. */
export function lateReason({ reason }: Row): string {
  return lateWords[reason ?? ""] ?? "Late";
}

/** Which areas hold a blocked case. */
export function blockedReason({ reason }: Row): string {
  const areas = (reason ?? "").split(",").map((area) => areaNames[area as keyof typeof areaNames] ?? area);
  return `By ${formatList(areas).toLowerCase()}`;
}

const valueColumn: Column<Row> = {
  key: "value",
  header: "Value a year",
  align: "end",
  cell: ({ valueYear }) => (valueYear ? formatMoneyCompact(valueYear) : <UnknownValue />),
};

type AttentionTableProps = {
  caption: string;
  found: Cases;
  reasonOf?: (row: Row) => string;
  nothing: string;
  rest?: string;
};

/** Cases that somebody should look at, those that promise most first. */
export function AttentionTable({ caption, found, reasonOf, nothing, rest }: AttentionTableProps) {
  if (found.total === 0) return <p className="text-ink-2">{nothing}</p>;
  const columns: Column<Row>[] = [
    {
      key: "case",
      header: "Case",
      isRowHeader: true,
      cell: ({ key, title }) => (
        <>
          <KeyLabel>{key}</KeyLabel>
          <AppLink href={`/use-cases/${key}`} className="text-link block font-normal">
            {title}
          </AppLink>
        </>
      ),
    },
    { key: "department", header: "Department", cell: ({ department }) => department ?? <UnknownValue /> },
    { key: "stage", header: "Stage", cell: ({ stage }) => stageNames[stage] },
    ...(reasonOf ? [{ key: "reason", header: "Why", cell: reasonOf }] : []),
    { key: "since", header: "Since", cell: ({ since }) => formatDate(since) },
    ...(found.cases.some(({ valueYear }) => valueYear !== undefined) ? [valueColumn] : []),
  ];
  const left = found.total - found.cases.length;
  return (
    <>
      <Table
        caption={caption}
        isCaptionHidden
        columns={columns}
        rows={found.cases}
        rowKey={({ key }) => key}
        cards="wide"
      />
      {left > 0 ? (
        <p className="pt-2 text-ink-2">
          {rest ? (
            <AppLink href={rest} className="text-link">
              All {formatCount(found.total, "case")}
            </AppLink>
          ) : (
            `And ${formatCount(left, "case")} more that promise less.`
          )}
        </p>
      ) : null}
    </>
  );
}
