import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the exported stack of triage, in order. */
export const stackColumns = [
  { name: "key", heading: "Key" },
  { name: "title", heading: "Title" },
  { name: "department", heading: "Department code" },
  { name: "departmentName", heading: "Department name" },
  { name: "stage", heading: "Stage" },
  { name: "waitingSince", heading: "Waiting since" },
  { name: "proposer", heading: "Proposer" },
  { name: "risk", heading: "Risk" },
  { name: "isBlocked", heading: "Blocked" },
  { name: "ready", heading: "Ready" },
  { name: "missing", heading: "Missing" },
  { name: "confidential", heading: "Confidential" },
  { name: "sample", heading: "Sample" },
] as const satisfies readonly ExportColumn[];

export type StackExportRow = ExportRow<(typeof stackColumns)[number]["name"]>;
