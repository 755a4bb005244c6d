/**
 * A table as it stood in a file. Header texts and cells are raw, columns go by position: a header used nine
 * times is nine columns. A row may be shorter or longer than the header.
 */
export interface Table {
  header: readonly string[];
  rows: readonly (readonly string[])[];
  /** The row of the file that `rows[0]` is, counted from 1; 2 where it is not said. */
  firstRow?: number;
}

/** The row of a file that `rows[index]` of a table is. */
export function fileRow(index: number, { firstRow = 2 }: Pick<Table, "firstRow"> = {}): number {
  return index + firstRow;
}

/** What a column is called towards people: its header; with its spreadsheet letters where that is blank or repeated. */
export function columnName(header: readonly string[], index: number): string {
  const text = (header[index] ?? "").trim();
  if (text === "") return `Column ${columnLetters(index)}`;
  const repeated = header.some((other, position) => position !== index && other.trim() === text);
  return repeated ? `${text} (column ${columnLetters(index)})` : text;
}

function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
