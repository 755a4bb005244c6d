import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the exported readings of a metric, in order. */
export const readingColumns = [
  { name: "id", heading: "Id" },
  { name: "on", heading: "Measured on" },
  { name: "value", heading: "Value" },
  { name: "n", heading: "Cases behind it" },
  { name: "source", heading: "Source" },
  { name: "modelVersion", heading: "Model version" },
] as const satisfies readonly ExportColumn[];

export type ReadingExportRow = ExportRow<(typeof readingColumns)[number]["name"]>;
