import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the exported list of imports, in order. */
export const importColumns = [
  { name: "id", heading: "Id" },
  { name: "fileName", heading: "File" },
  { name: "state", heading: "State" },
  { name: "at", heading: "At" },
  { name: "finishedAt", heading: "Finished at" },
  { name: "by", heading: "By" },
  { name: "source", heading: "Source" },
  { name: "preset", heading: "Preset" },
  { name: "rows", heading: "Rows" },
  { name: "created", heading: "Created" },
  { name: "updated", heading: "Updated" },
  { name: "unchanged", heading: "Unchanged" },
  { name: "sha256", heading: "SHA-256 of the file" },
] as const satisfies readonly ExportColumn[];

export type ImportExportRow = ExportRow<(typeof importColumns)[number]["name"]>;
