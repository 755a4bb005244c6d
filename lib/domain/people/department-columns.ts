import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the exported list of departments, in order. */
export const departmentColumns = [
  { name: "id", heading: "Id" },
  { name: "code", heading: "Code" },
  { name: "name", heading: "Name" },
  { name: "sample", heading: "Sample" },
] as const satisfies readonly ExportColumn[];

export type DepartmentExportRow = ExportRow<(typeof departmentColumns)[number]["name"]>;
