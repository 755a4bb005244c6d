import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { totalOf } from "@/lib/domain/value/inks";
import { formatMoney } from "@/lib/format/money";
import { formatCount } from "@/lib/format/words";
import type { ReportCases } from "@/lib/server/value/case-rows";

type Row = ReportCases["data"][number];

/** The rows that a figure is the sum of, what is confidential as one line, and the sum. */
export function FigureRows({ found, caption }: { found: ReportCases; caption: string }) {
  const { currency, data, confidential, sum } = found;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const columns: Column<Row | null>[] = [
    {
      key: "case",
      header: "Case",
      isRowHeader: true,
      cell: (row) =>
        row === null ? (
          <span className="font-normal">Confidential: {formatCount(confidential.cases, "case")}</span>
        ) : (
          <>
            <KeyLabel>{row.key ?? ""}</KeyLabel>
            <AppLink href={`/use-cases/${row.key}/value`} className="text-link block font-normal">
              {row.title}
            </AppLink>
          </>
        ),
    },
    { key: "department", header: "Department", cell: (row) => row?.department ?? <UnknownValue /> },
    { key: "stage", header: "Stage", cell: (row) => (row ? stageNames[row.stage] : <UnknownValue />) },
    { key: "cash", header: "Cash", align: "end", cell: (row) => money((row ?? confidential).amount.cash) },
    { key: "time", header: "Time", align: "end", cell: (row) => money((row ?? confidential).amount.time) },
    {
      key: "both",
      header: "Together",
      align: "end",
      cell: (row) => money(totalOf((row ?? confidential).amount)),
    },
  ];
  return (
    <Table
      caption={caption}
      isCaptionHidden
      cards="wide"
      columns={columns}
      rows={[...data, ...(confidential.cases > 0 ? [null] : [])]}
      rowKey={(row) => row?.key ?? "confidential"}
      total={{ case: "Together", cash: money(sum.cash), time: money(sum.time), both: money(totalOf(sum)) }}
    />
  );
}
