import { keyIn } from "@/lib/domain/imports/mapping/mapped-identity";
import { MappedRow, placeColumns } from "@/lib/domain/imports/mapping/mapped-row";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { emailIn } from "@/lib/domain/imports/mapping/read-mapped-row";
import type { Table } from "@/lib/domain/imports/table";

/** The keys of our cases that a list names, and the e-mail addresses of people, in lower case: what has to be looked up. */
export function namedInList(table: Table, mapping: Mapping): { keys: string[]; emails: string[] } {
  const { placement, moved } = placeColumns(mapping, table.header);
  const [keys, emails] = [new Set<string>(), new Set<string>()];
  const keyColumn = mapping.identity.rule === "byKey" ? (moved.get(mapping.identity.column) ?? -1) : -1;
  for (const cells of table.rows) {
    const row = new MappedRow(0, cells, placement);
    const key = keyIn(cells[keyColumn] ?? "");
    if (key !== null && /^UC-\d+$/.test(key)) keys.add(key);
    for (const target of ["owner", "sponsor"] as const) {
      const email = emailIn(row.text(target));
      if (email.includes("@") && email.length <= 320) emails.add(email);
    }
  }
  return { keys: [...keys], emails: [...emails] };
}
