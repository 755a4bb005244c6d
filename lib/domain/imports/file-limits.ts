import { tooLargeFile } from "@/lib/domain/imports/file-refusal";

export const fileLimits = {
  bytes: 25 * 1024 * 1024,
  rows: 50_000,
  columns: 1_000,
  cells: 3_000_000,
  // Spreadsheets export thousands of empty lines below a list; further down nobody looks.
  records: 70_000,
} as const;

/** Refuses a table of more rows, columns or cells than are read at once. */
export function requireSize(fileName: string, rows: number, columns: number): void {
  if (columns > fileLimits.columns) throw tooLargeFile(`“${fileName}” has more than 1,000 columns.`);
  if (rows > fileLimits.rows) throw tooLargeFile(`“${fileName}” has more than 50,000 rows.`);
  if (rows * columns > fileLimits.cells) throw tooManyCells(fileName);
}

/** The refusal of a list that is larger than we read. */
export function tooManyCells(fileName: string) {
  return tooLargeFile(`“${fileName}” has more than 3,000,000 cells.`);
}
