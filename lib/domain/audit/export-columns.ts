import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the exported audit log, in order; `entry` is the whole entry, empty where its content is not for the reader. */
export const auditColumns = [
  { name: "id", heading: "Id" },
  { name: "at", heading: "At" },
  { name: "action", heading: "Action" },
  { name: "by", heading: "By" },
  { name: "objectType", heading: "Object" },
  { name: "objectId", heading: "Object id" },
  { name: "entry", heading: "Entry" },
] as const satisfies readonly ExportColumn[];

export type AuditExportRow = ExportRow<(typeof auditColumns)[number]["name"]>;
