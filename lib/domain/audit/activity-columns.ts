import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the exported activity of a case, in order: what was said has a comment, what was done has its changes. */
export const activityColumns = [
  { name: "id", heading: "Id" },
  { name: "at", heading: "At" },
  { name: "by", heading: "By" },
  { name: "action", heading: "Action" },
  { name: "reason", heading: "Reason" },
  { name: "changes", heading: "Changes" },
  { name: "section", heading: "Section" },
  { name: "comment", heading: "Comment" },
] as const satisfies readonly ExportColumn[];

export type ActivityExportRow = ExportRow<(typeof activityColumns)[number]["name"]>;
