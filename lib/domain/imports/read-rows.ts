import { learnDepartments } from "@/lib/domain/imports/department-directory";
import type { Draft } from "@/lib/domain/imports/distinct-cases";
import { type ColumnKey, columnKeys, fingerprintOf } from "@/lib/domain/imports/fingerprint";
import { identify } from "@/lib/domain/imports/identity";
import type { SkippedRow } from "@/lib/domain/imports/import-plan";
import type { CaseContent } from "@/lib/domain/imports/imported-case";
import type { Preset, PresetField } from "@/lib/domain/imports/preset";
import { type RowContext, readRow } from "@/lib/domain/imports/read-row";
import type { RowError, RowNotice } from "@/lib/domain/imports/row-notice";
import { isBlankRow } from "@/lib/domain/imports/sound-table";
import { fileRow, type Table } from "@/lib/domain/imports/table";

/** Every row of a table as one of three: a draft, blank, or refused. */
interface ReadRows {
  drafts: Draft[];
  blank: SkippedRow[];
  errors: RowError[];
  notices: RowNotice[];
}

interface Reader {
  preset: Preset;
  positions: ReadonlyMap<PresetField, number>;
  digest: (text: string) => string;
}

/** Reads all rows of a sound table; which department is meant may depend on the other rows. */
export function readRows(table: Table, reader: Reader): ReadRows {
  const context = { ...reader, header: table.header, findDepartment: departmentFinder(table, reader) };
  const keys = columnKeys(table.header);
  const result: ReadRows = { drafts: [], blank: [], errors: [], notices: [] };
  for (const [index, cells] of table.rows.entries()) {
    const row = fileRow(index, table);
    const outcome = isBlankRow(cells) ? null : readRow(cells, row, context);
    if (outcome === null) result.blank.push({ row, reason: "blank", sameAs: null });
    else if ("errors" in outcome) result.errors.push(...outcome.errors);
    else {
      result.drafts.push({ row, content: outcome.content, ...marks(cells, outcome.content, keys, context) });
      result.notices.push(...outcome.notices);
    }
  }
  return result;
}

function departmentFinder(table: Table, { preset, positions }: Reader): RowContext["findDepartment"] {
  const cells = table.rows.map((row) => ({
    code: cellAt(row, positions.get("departmentCode")),
    name: cellAt(row, positions.get("departmentName")),
  }));
  return learnDepartments(cells, preset.departments);
}

function marks(
  cells: readonly string[],
  content: CaseContent,
  keys: readonly ColumnKey[],
  { positions, digest }: Reader,
): Pick<Draft, "base" | "fingerprint"> {
  const parts = {
    departmentCode: content.departmentCode,
    title: cellAt(cells, positions.get("title")),
    bureau: cellAt(cells, positions.get("bureau")),
    purpose: cellAt(cells, positions.get("purpose")),
  };
  return {
    base: identify(parts, digest),
    fingerprint: fingerprintOf(cells, keys, content, { digest, by: "preset" }),
  };
}

function cellAt(cells: readonly string[], position: number | undefined): string {
  return position === undefined ? "" : (cells[position] ?? "");
}
