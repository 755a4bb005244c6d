import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the exported ranking, in order. Amounts stand in major units of `currency`; empty without value:read. */
export const rankingColumns = [
  { name: "rank", heading: "Rank" },
  { name: "movement", heading: "Places gained in 30 days" },
  { name: "key", heading: "Key" },
  { name: "title", heading: "Title" },
  { name: "department", heading: "Department" },
  { name: "departmentName", heading: "Department name" },
  { name: "stage", heading: "Stage" },
  { name: "priority", heading: "Priority" },
  { name: "priorityLow", heading: "Priority, 80% range from" },
  { name: "priorityHigh", heading: "Priority, 80% range to" },
  { name: "solidity", heading: "How solid" },
  { name: "impact", heading: "Impact" },
  { name: "feasibility", heading: "Feasibility" },
  { name: "quadrant", heading: "Quadrant" },
  { name: "blockers", heading: "Open blockers" },
  { name: "cutLine", heading: "Budget line" },
  { name: "valueYearLow", heading: "Value a year, low" },
  { name: "valueYearLikely", heading: "Value a year, likely" },
  { name: "valueYearHigh", heading: "Value a year, high" },
  { name: "cost", heading: "Cost" },
  { name: "currency", heading: "Currency" },
  { name: "funding", heading: "Funding" },
  { name: "ownerName", heading: "Owner name" },
  { name: "confidential", heading: "Confidential" },
  { name: "sample", heading: "Sample" },
] as const satisfies readonly ExportColumn[];

export type RankingExportRow = ExportRow<(typeof rankingColumns)[number]["name"]>;
