import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the cases of a report, in order. Amounts stand in major units of `currency`. */
export const reportCaseColumns = [
  { name: "key", heading: "Key" },
  { name: "title", heading: "Title" },
  { name: "department", heading: "Department" },
  { name: "stage", heading: "Stage" },
  { name: "route", heading: "Route" },
  { name: "risk", heading: "Risk" },
  { name: "approvedOn", heading: "Plan approved on" },
  { name: "liveOn", heading: "Live on" },
  { name: "amountCash", heading: "Asked figure, cash" },
  { name: "amountTime", heading: "Asked figure, time" },
  { name: "promisedCash", heading: "Promised, cash" },
  { name: "promisedTime", heading: "Promised, time" },
  { name: "confirmedMeasured", heading: "Confirmed, measured" },
  { name: "confirmedModelled", heading: "Confirmed, modelled" },
  { name: "confirmedAsserted", heading: "Confirmed, asserted" },
  { name: "claimedMeasured", heading: "Claimed, measured" },
  { name: "claimedModelled", heading: "Claimed, modelled" },
  { name: "claimedAsserted", heading: "Claimed, asserted" },
  { name: "cameCash", heading: "Realised, cash" },
  { name: "cameTime", heading: "Realised, time" },
  { name: "plannedCost", heading: "Planned cost" },
  { name: "spent", heading: "Invested" },
  { name: "currency", heading: "Currency" },
  { name: "dataOf", heading: "Data of" },
] as const satisfies readonly ExportColumn[];

export type ReportCaseExportRow = ExportRow<(typeof reportCaseColumns)[number]["name"]>;
