import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of a rater's exported queue, in order; nothing of anybody else stands in it. */
export const queueColumns = [
  { name: "key", heading: "Key" },
  { name: "title", heading: "Title" },
  { name: "departmentName", heading: "Department name" },
  { name: "stage", heading: "Stage" },
  { name: "axes", heading: "You rate" },
  { name: "started", heading: "Begun" },
  { name: "submitted", heading: "Submitted" },
  { name: "deadline", heading: "Deadline" },
] as const satisfies readonly ExportColumn[];

export type QueueExportRow = ExportRow<(typeof queueColumns)[number]["name"]>;
