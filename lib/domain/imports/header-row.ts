import { plainWords } from "@/lib/domain/imports/plain-words";

const probedRows = 40;
const longestName = 500;

/** Merged cells of a sheet: rows and columns from 0, both ends included. */
export interface MergedCells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * The row that names the columns, from 0: the first whose filled cells are different short texts without figures,
 * about as many as the rows below have; banners, blank lines and merged groups above it are passed over. The first
 * filled row where none is like that; null where all are blank.
 */
export function guessHeaderRow(
  rows: readonly (readonly string[])[],
  merges: readonly MergedCells[] = [],
): number | null {
  const probed = rows.slice(0, probedRows);
  const widths = probed.map((row) => filledCells(row).length);
  const usual = usualWidth(widths);
  const found = probed.findIndex((row, index) => isHeader(row, widths[index] ?? 0, usual));
  const row = found >= 0 ? found : widths.findIndex((width) => width > 0);
  return row < 0 ? null : belowGroups(row, merges, rows);
}

/** The names of the columns: of several header rows, merged into groups, "Value / Low"; a repeated part once. */
export function headerNames(
  rows: readonly (readonly string[])[],
  headerRow: number,
  merges: readonly MergedCells[] = [],
): string[] {
  const stack = [rows[headerRow] ?? []];
  for (let row = headerRow - 1; row >= 0 && isGroupRow(row, merges, rows); row--)
    stack.unshift(rows[row] ?? []);
  const width = Math.max(...stack.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = stack.map((row) => (row[column] ?? "").trim()).filter((part) => part !== "");
    const only = stack.length === 1 ? (stack[0]?.[column] ?? "") : null;
    return only ?? parts.filter((part, index) => part !== parts[index - 1]).join(" / ");
  });
}

function filledCells(row: readonly string[]): string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== "");
}

// The width that most rows reach: a banner is narrower, one overlong row does not count.
function usualWidth(widths: readonly number[]): number {
  const filled = widths.filter((width) => width > 0).sort((a, b) => a - b);
  return filled[Math.floor(filled.length / 2)] ?? 0;
}

function isHeader(row: readonly string[], width: number, usual: number): boolean {
  const cells = filledCells(row);
  if (width < Math.max(1, usual * 0.6) || (usual > 1 && width < 2)) return false;
  const names = cells.filter((cell) => /\p{L}/u.test(cell) && cell.length <= longestName);
  if (names.length < cells.length * 0.8) return false;
  return width === 1 || new Set(cells.map(plainWords)).size >= Math.max(2, width * 0.5);
}

function belowGroups(
  row: number,
  merges: readonly MergedCells[],
  rows: readonly (readonly string[])[],
): number {
  let lowest = row;
  while (isGroupRow(lowest, merges, rows) && filledCells(rows[lowest + 1] ?? []).length > 1) lowest++;
  return lowest;
}

// A group covers some of the columns, and something stands beside it; a banner covers the row alone.
function isGroupRow(
  row: number,
  merges: readonly MergedCells[],
  rows: readonly (readonly string[])[],
): boolean {
  const isGroup = ({ top, bottom, left, right }: MergedCells) =>
    top === row && bottom === row && right > left;
  return merges.some(isGroup) && new Set(filledCells(rows[row] ?? [])).size > 1;
}
