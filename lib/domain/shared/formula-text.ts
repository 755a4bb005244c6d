// What spreadsheets take for the beginning of a formula, in plain and in full-width form, also behind apostrophes of ours.
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text as a cell of a spreadsheet file holds it: one that would be read as a formula stands behind an apostrophe. */
export function toCellText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that such a cell stands for: takes back what `toCellText` adds, and nothing else. */
export function fromCellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
