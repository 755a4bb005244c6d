import "server-only";
import { cellOf, type ExportColumn, type ExportRow } from "@/lib/domain/shared/export-table";
import { toCellText } from "@/lib/domain/shared/formula-text";

/** A list on its way into a file: its rows come in batches, each when the last is written. */
export interface Table {
  /** What the sheet of a workbook is called. */
  sheet: string;
  columns: readonly ExportColumn[];
  batches: AsyncIterable<readonly ExportRow[]>;
}

export function headingsOf({ columns }: Table): string[] {
  return columns.map(({ heading }) => heading);
}

/** A row as the cells of a spreadsheet hold it: no text that would be read as a formula. */
export function cellsOf({ columns }: Table, row: ExportRow): (string | number | boolean | null)[] {
  return columns.map(({ name }) => {
    const cell = cellOf(row[name] ?? null);
    return typeof cell === "string" ? toCellText(cell) : cell;
  });
}
