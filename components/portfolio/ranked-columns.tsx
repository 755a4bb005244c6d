import type { ReactNode } from "react";
import type { RankedCase } from "@/components/portfolio/budget-line";
import { RankedPriority } from "@/components/portfolio/ranked-priority";
import { SolidWord } from "@/components/portfolio/solid-word";
import { UnknownValue } from "@/components/ui/unknown-value";
import { stageNames } from "@/lib/domain/use-cases/stage";
import { formatDate, withDatesWrittenOut } from "@/lib/format/date";
import { formatMoneyCompact, formatMoneyRange } from "@/lib/format/money";
import { formatRating } from "@/lib/format/number";

export interface RankedColumn {
  key: string;
  name: string;
  width: string;
  align?: "end";
  /** Left out between 1024 and 1280 px, where the case tells it in a second line. */
  isFolded?: boolean;
  isMoney?: boolean;
  /** Shown until somebody chooses. */
  isUsual?: boolean;
  cell: (row: RankedCase) => ReactNode;
}

const risks: Record<string, string> = { high: "High", standard: "Standard", notAssessed: "Not assessed" };
const answers: Record<string, string> = { yes: "Yes", no: "No", unknown: "Unknown" };

/** What the ranked list can show of a case beside its rank and title. */
export const rankedColumns: readonly RankedColumn[] = [
  {
    key: "department",
    name: "Department",
    width: "w-32",
    isFolded: true,
    isUsual: true,
    cell: ({ departmentName }) => departmentName ?? <UnknownValue />,
  },
  {
    key: "priority",
    name: "Priority, 80% range",
    width: "w-36",
    isUsual: true,
    cell: (row) => <RankedPriority row={row} />,
  },
  { key: "solid", name: "How solid", width: "w-24", isUsual: true, cell: (row) => <SolidWord row={row} /> },
  {
    key: "value",
    name: "Value a year",
    width: "w-32",
    align: "end",
    isUsual: true,
    isMoney: true,
    cell: ({ estimate }) =>
      estimate ? formatMoneyRange(estimate.valueYear.low, estimate.valueYear.high) : <UnknownValue />,
  },
  {
    key: "cost",
    name: "Cost",
    width: "w-24",
    align: "end",
    isUsual: true,
    isMoney: true,
    cell: (row) => <Cost row={row} />,
  },
  {
    key: "next",
    name: "Next",
    width: "w-40",
    isFolded: true,
    isUsual: true,
    cell: ({ next }) => withDatesWrittenOut(next),
  },
  { key: "stage", name: "Stage", width: "w-24", cell: ({ stage }) => stageNames[stage] },
  { key: "impact", name: "Impact", width: "w-20", align: "end", cell: ({ impact }) => formatRating(impact) },
  {
    key: "feasibility",
    name: "Feasibility",
    width: "w-20",
    align: "end",
    cell: ({ feasibility }) => formatRating(feasibility),
  },
  { key: "owner", name: "Owner", width: "w-32", cell: ({ owner }) => owner?.name ?? <UnknownValue /> },
  {
    key: "sponsor",
    name: "Sponsor",
    width: "w-32",
    cell: ({ sponsor }) => sponsor?.name ?? <UnknownValue />,
  },
  { key: "risk", name: "Risk", width: "w-24", cell: ({ risk }) => risks[risk] ?? risk },
  {
    key: "personalData",
    name: "Personal data",
    width: "w-24",
    cell: ({ personalData }) => answers[personalData] ?? personalData,
  },
  { key: "submitted", name: "Submitted", width: "w-28", cell: ({ submittedAt }) => formatDate(submittedAt) },
];

/** The columns that are shown: those chosen in the address, else the usual ones; money only to who may read it. */
export function shownColumns(chosen: readonly string[], hasMoney: boolean): RankedColumn[] {
  const named = rankedColumns.filter(({ key }) => chosen.includes(key));
  const shown = named.length > 0 ? named : rankedColumns.filter(({ isUsual }) => isUsual);
  return shown.filter(({ isMoney }) => hasMoney || !isMoney);
}

function Cost({ row: { estimate, cutLine } }: { row: RankedCase }) {
  const cost = estimate?.cost ?? null;
  return (
    <>
      {cost ? formatMoneyCompact(cost) : <UnknownValue />}
      {cutLine === "unknownCost" ? <span className="block text-xs text-ink-2">not counted</span> : null}
      {cutLine === "skipped" ? <span className="block text-xs text-ink-2">skipped</span> : null}
    </>
  );
}
