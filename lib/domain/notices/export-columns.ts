import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of somebody's exported notices, in order. */
export const noticeColumns = [
  { name: "id", heading: "Id" },
  { name: "createdAt", heading: "At" },
  { name: "kind", heading: "Kind" },
  { name: "text", heading: "Notice" },
  { name: "useCase", heading: "Use case" },
  { name: "readAt", heading: "Read at" },
] as const satisfies readonly ExportColumn[];

export type NoticeExportRow = ExportRow<(typeof noticeColumns)[number]["name"]>;
