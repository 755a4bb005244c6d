import type { RowNotice } from "@/lib/domain/imports/row-notice";
import { storableText } from "@/lib/domain/imports/storable-text";
import { columnName, fileRow, type Table } from "@/lib/domain/imports/table";

/**
 * The same table in text that a database can hold, with a notice for every cell that had to be repaired and for
 * every row that is longer (with text beyond the header) or shorter than the header. No row and no cell is left out.
 */
export function soundTable(table: Table): Table & { notices: RowNotice[] } {
  const header = table.header.map(storableText);
  const rows = table.rows.map((cells) => cells.map(storableText));
  const notices = [
    ...repairs(table.header, header, 1, header),
    ...rows.flatMap((cells, index) => [
      ...repairs(table.rows[index] ?? [], cells, fileRow(index, table), header),
      ...misfit(cells, fileRow(index, table), header.length),
    ]),
  ];
  return { ...table, header, rows, notices };
}

/** True for a row without a filled cell. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function repairs(
  before: readonly string[],
  after: readonly string[],
  row: number,
  header: readonly string[],
): RowNotice[] {
  return after.flatMap((cell, index) => {
    if (cell === before[index]) return [];
    const problem =
      "The text holds characters that cannot be stored (NUL or half a character); they are left out or shown as �.";
    return [{ row, column: columnName(header, index), problem, repair: "Correct the text in the source." }];
  });
}

function misfit(cells: readonly string[], row: number, width: number): RowNotice[] {
  if (isBlankRow(cells)) return [];
  const repair = "Check the separators and quotation marks of this row.";
  if (cells.length < width) {
    const problem = `The row has ${cells.length} cells, the header ${width}; the missing ones are taken as blank.`;
    return [{ row, column: null, problem, repair }];
  }
  if (isBlankRow(cells.slice(width))) return [];
  const problem = `The row has ${cells.length} cells, the header ${width}; those beyond are kept as source extras.`;
  return [{ row, column: null, problem, repair }];
}
