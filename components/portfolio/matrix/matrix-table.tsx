import type { MatrixBin, MatrixCase } from "@/components/portfolio/matrix/mark-look";
import { inPoints, spanWords, verdictWords } from "@/components/portfolio/matrix/words";
import { rowsBehind } from "@/components/portfolio/portfolio-address";
import { AppLink } from "@/components/ui/app-link";
import { KeyLabel } from "@/components/ui/key-label";
import { type Column, Table } from "@/components/ui/table";
import { UnknownValue } from "@/components/ui/unknown-value";
import type { Quadrant } from "@/lib/domain/use-cases/quadrant";
import { type Stage, stageNames } from "@/lib/domain/use-cases/stage";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatNumber, formatScore } from "@/lib/format/number";
import { capitalised } from "@/lib/format/words";

type CaseTableProps = { cases: readonly MatrixCase[]; quadrantNames: Record<Quadrant, string> };

/** The marks as rows, in the order of the ranking. */
export function CaseTable({ cases, quadrantNames }: CaseTableProps) {
  const columns: Column<MatrixCase>[] = [
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
    {
      key: "department",
      header: "Department",
      cell: ({ departmentName }) => departmentName ?? <UnknownValue />,
    },
    { key: "stage", header: "Stage", cell: ({ stage }) => stageNames[stage] },
    { key: "impact", header: "Impact", align: "end", cell: ({ impact }) => inPoints(impact) },
    {
      key: "feasibility",
      header: "Feasibility",
      align: "end",
      cell: ({ feasibility }) => inPoints(feasibility),
    },
    { key: "priority", header: "Priority", align: "end", cell: ({ priority }) => formatScore(priority) },
    { key: "quadrant", header: "Quadrant", cell: (each) => capitalised(verdictWords(each, quadrantNames)) },
    ...(cases.some(({ valueYear }) => valueYear !== undefined) ? moneyColumns : []),
  ];
  return (
    <Table
      caption="Cases by impact and feasibility, in points of 0 to 100"
      isCaptionHidden
      columns={columns}
      rows={cases}
      rowKey={({ key }) => key}
      cards="wide"
    />
  );
}

const moneyColumns: Column<MatrixCase>[] = [
  {
    key: "value",
    header: "Value a year",
    align: "end",
    cell: ({ valueYear }) => (valueYear ? formatMoneyCompact(valueYear) : <UnknownValue />),
  },
  {
    key: "cost",
    header: "Cost",
    align: "end",
    cell: ({ cost }) => (cost ? formatMoneyCompact(cost) : <UnknownValue />),
  },
];

/** Below the next border: the registry narrows to ends that belong to it, a field of the grid to all but its upper one. */
const JUST_BELOW = 1e-9;

type BinTableProps = { bins: readonly MatrixBin[]; department: string[]; stage: Stage[] };

/** The fields of the grid as rows, each count with the cases behind it. */
export function BinTable({ bins, department, stage }: BinTableProps) {
  const part = (name: string, { from, to }: MatrixBin["impact"]) =>
    `${name}:gte:${from}~${name}:lte:${to >= 5 ? 5 : Number((to - JUST_BELOW).toFixed(9))}`;
  const columns: Column<MatrixBin>[] = [
    { key: "impact", header: "Impact", isRowHeader: true, cell: ({ impact }) => spanWords(impact) },
    { key: "feasibility", header: "Feasibility", cell: ({ feasibility }) => spanWords(feasibility) },
    {
      key: "cases",
      header: "Cases",
      align: "end",
      cell: ({ cases, impact, feasibility }) => (
        <AppLink
          href={rowsBehind(
            { department, stage },
            { stage, f: `${part("impact", impact)}~${part("feasibility", feasibility)}` },
          )}
          aria-label={`${formatNumber(cases)} cases, impact ${spanWords(impact)}, feasibility ${spanWords(feasibility)}`}
          className="text-link inline-flex min-h-6 min-w-6 items-center justify-end"
        >
          {formatNumber(cases)}
        </AppLink>
      ),
    },
  ];
  return (
    <Table
      caption="How many cases fall where, in points of 0 to 100"
      isCaptionHidden
      columns={columns}
      rows={bins}
      rowKey={({ impact, feasibility }) => `${impact.from} ${feasibility.from}`}
      cards="never"
    />
  );
}
