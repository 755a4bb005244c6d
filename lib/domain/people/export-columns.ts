import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";

/** The columns of the exported list of people, in order; from the address on they are for admins, and one's own for everybody. */
export const peopleColumns = [
  { name: "id", heading: "Id" },
  { name: "name", heading: "Name" },
  { name: "department", heading: "Department code" },
  { name: "roles", heading: "Roles" },
  { name: "email", heading: "E-mail address" },
  { name: "areas", heading: "Areas of review" },
  { name: "signsInBy", heading: "Signs in by" },
  { name: "disabled", heading: "Disabled" },
  { name: "sample", heading: "Sample" },
  { name: "createdAt", heading: "Created at" },
] as const satisfies readonly ExportColumn[];

export type PersonExportRow = ExportRow<(typeof peopleColumns)[number]["name"]>;
