/** The most characters that a cell of a workbook holds; a program for spreadsheets calls a file with more damaged. */
export const mostInCell = 32_767;

// What XML cannot hold or would not give back, and what would read like such an escape.
const LOST = String.raw`[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]`;
const SPECIAL = new RegExp(`${LOST}|_(?=x[0-9A-Fa-f]{4}(?:_|${LOST}))`, "g");

/**
 * A text as the XML of a workbook holds it: characters that XML lacks stand as `_x0001_`, the escape of the format itself
 * (ECMA-376 part 1, ST_Xstring), which programs for spreadsheets and our import read back.
 */
export function toWorkbookText(text: string): string {
  return text.replace(SPECIAL, (mark) => `_x${hexOf(mark)}_`);
}

/** A text shortened to what a cell holds, saying so: `isCutToCell` knows it again. */
export function fitToCell(text: string): string {
  if (text.length <= mostInCell) return text;
  const note = ` … cut here: a cell holds ${mostInCell} characters, this text has ${text.length}. The CSV and the JSON file hold all of it.`;
  const cut = text.slice(0, mostInCell - note.length);
  // Half a character at the end would be none.
  return (cut.isWellFormed() ? cut : cut.slice(0, -1)) + note;
}

/** Whether a cell holds only the beginning of its text. */
export function isCutToCell(cell: string): boolean {
  return CUT.test(cell);
}

const CUT =
  / … cut here: a cell holds \d+ characters, this text has \d+\. The CSV and the JSON file hold all of it\.$/;

function hexOf(mark: string): string {
  return mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
