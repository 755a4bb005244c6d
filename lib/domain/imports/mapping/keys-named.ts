import { keyIn } from "@/lib/domain/imports/mapping/mapped-identity";
import { MappedRow, placeColumns } from "@/lib/domain/imports/mapping/mapped-row";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { emailIn } from "@/lib/domain/imports/mapping/read-mapped-row";
import type { Table } from "@/lib/domain/imports/table";

const longestEmail = 320;

/** The keys of our cases (UC-0142) by which a list names them, each once: none where the rule is another. */
export function keysNamed(table: Table, mapping: Mapping): string[] {
  if (mapping.identity.rule !== "byKey") return [];
  const column = placeColumns(mapping, table.header).moved.get(mapping.identity.column) ?? -1;
  const keys = table.rows.flatMap((cells) => keyIn(cells[column] ?? "") ?? []);
  return [...new Set(keys.filter((key) => /^UC-\d+$/.test(key)))];
}

/** The e-mail addresses of owners and sponsors that a list names, in lower case, each once. */
export function peopleNamed(table: Table, mapping: Mapping): string[] {
  const { placement } = placeColumns(mapping, table.header);
  const targets = (["owner", "sponsor"] as const).filter((target) => placement.has(target));
  if (targets.length === 0) return [];
  const emails = table.rows.flatMap((cells) => {
    const row = new MappedRow(0, cells, placement);
    return targets.map((target) => emailIn(row.text(target)));
  });
  return [...new Set(emails.filter((email) => email.includes("@") && email.length <= longestEmail))];
}
