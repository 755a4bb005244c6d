import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the exported success metrics of a case, in order, with the reading that they are judged by. */
export const metricColumns = [
  { name: "id", heading: "Id" },
  { name: "name", heading: "Name" },
  { name: "type", heading: "Type" },
  { name: "kind", heading: "Kind" },
  { name: "unit", heading: "Unit" },
  { name: "direction", heading: "Direction" },
  { name: "baseline", heading: "Baseline" },
  { name: "baselineOn", heading: "Baseline on" },
  { name: "target", heading: "Target" },
  { name: "targetLow", heading: "Target, low" },
  { name: "targetHigh", heading: "Target, high" },
  { name: "targetOn", heading: "Target on" },
  { name: "reading", heading: "Latest reading" },
  { name: "readingOn", heading: "Latest reading on" },
  { name: "attainment", heading: "Attainment" },
  { name: "status", heading: "Status" },
  { name: "tolerance", heading: "Tolerance" },
  { name: "weight", heading: "Weight" },
  { name: "critical", heading: "Critical" },
  { name: "cadenceDays", heading: "Days between readings" },
  { name: "method", heading: "How it is measured" },
] as const satisfies readonly ExportColumn[];

export type MetricExportRow = ExportRow<(typeof metricColumns)[number]["name"]>;
