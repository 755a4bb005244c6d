import "server-only";
import { CsvError, parse } from "csv-parse/sync";
import { decodeText, type Encoding, unreadable } from "@/lib/domain/imports/decode-text";
import { detectSeparator, type Separator } from "@/lib/domain/imports/separator";
import type { Table } from "@/lib/domain/imports/table";
import { DomainError } from "@/lib/domain/shared/domain-error";

const maximumBytes = 25 * 1024 * 1024;
const maximumRows = 5_000;
const maximumColumns = 1_000;
const maximumCells = 3_000_000;
// Spreadsheets export thousands of empty lines below a list; further down nobody looks.
const maximumRecords = 20_000;

/** A table, and how the file that it came from was written. */
interface FileTable extends Table {
  encoding: Encoding;
  separator: Separator;
}

/**
 * Reads a CSV file of up to 25 MB, 5,000 rows and 1,000 columns: UTF-8 or windows-1252; comma, semicolon or tab; CRLF, LF or CR.
 * Cells are raw and nothing is cut; empty rows below the last filled one are left out.
 * Errors: `tooLarge`; `invalid` (field `file`) for what is empty, binary, or not CSV, with the line.
 */
export function readTable(bytes: Uint8Array, fileName: string): FileTable {
  if (bytes.length > maximumBytes) throw tooLarge(`“${fileName}” is larger than 25 MB.`);
  const { text, encoding } = decodeText(bytes, fileName);
  const separator = detectSeparator(text);
  if (countCells(text, separator) > maximumCells)
    throw tooLarge(`“${fileName}” has more than 3,000,000 cells.`);
  const records = parseRecords(text, separator, fileName);
  const [header, ...rows] = records;
  if (!header || isEmpty(header)) {
    throw unreadable(`The first line of “${fileName}” is empty. It must hold the names of the columns.`);
  }
  if (header.length > maximumColumns) throw tooLarge(`“${fileName}” has more than 1,000 columns.`);
  while (rows.length > 0 && isEmpty(rows.at(-1) ?? [])) rows.pop();
  if (rows.length > maximumRows || records.length === maximumRecords) {
    throw tooLarge(`“${fileName}” has more than 5,000 rows.`);
  }
  return { header, rows, encoding, separator };
}

function tooLarge(problem: string): DomainError {
  const message = `${problem} Split it into parts and import them one after another.`;
  return new DomainError("tooLarge", message, [{ field: "file", message }]);
}

// An upper bound, counted before parsing: a file of bare separators would otherwise fill the memory with empty cells.
function countCells(text: string, separator: Separator): number {
  let cells = 1;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === separator || character === "\n" || character === "\r") cells++;
  }
  return cells;
}

function parseRecords(text: string, separator: Separator, fileName: string): string[][] {
  const bytes = Buffer.from(text);
  try {
    return parse(bytes, {
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      to: maximumRecords,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const cellStart: unknown = error.bytes;
    const line = lineAt(bytes, typeof cellStart === "number" ? cellStart : 0);
    throw unreadable(`“${fileName}” cannot be read from line ${line} on: ${explain(error.code)}`);
  }
}

function lineAt(bytes: Buffer, offset: number): number {
  return (bytes.toString("utf8", 0, offset).match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
}

function explain(code: string): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "a quotation mark that opens a cell there is never closed.";
  return "put a cell that holds a quotation mark into quotation marks, and double the mark inside it.";
}

function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}
