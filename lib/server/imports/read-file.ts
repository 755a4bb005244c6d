import "server-only";
import { decodeText, startsWith } from "@/lib/domain/imports/decode-text";
import { fileLimits } from "@/lib/domain/imports/file-limits";
import { refusedFile, tooLargeFile, unsupportedFile } from "@/lib/domain/imports/file-refusal";
import { guessHeaderRow, headerNames, type MergedCells } from "@/lib/domain/imports/header-row";
import type { Layout, ReadFile, Sheet } from "@/lib/domain/imports/layout";
import { detectSeparator } from "@/lib/domain/imports/separator";
import type { Table } from "@/lib/domain/imports/table";
import { readCsv } from "@/lib/server/imports/read-csv";
import { readJson } from "@/lib/server/imports/read-json";
import { readWorkbook } from "@/lib/server/imports/read-workbook";

const shownRows = 10;
const zip = [0x50, 0x4b];

const foreign: readonly { bytes: readonly number[]; kind: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an old Excel workbook or one with a password" },
  { bytes: [0x25, 0x50, 0x44, 0x46], kind: "a PDF" },
  { bytes: [0x1f, 0x8b], kind: "a compressed file" },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: "a picture" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "a picture" },
  { bytes: [0xff, 0xd8, 0xff], kind: "a picture" },
];

/**
 * Reads an uploaded list of up to 25 MB and 50,000 rows: CSV, Excel workbook or JSON, told apart by what is in it.
 * Cells are raw text and nothing is cut; empty rows below the last filled one are left out.
 * Errors: `tooLarge`, `unsupportedType`, `invalid`, all at field `file`.
 */
export async function readFile(bytes: Uint8Array, fileName: string, layout: Layout = {}): Promise<ReadFile> {
  if (bytes.length > fileLimits.bytes) throw tooLargeFile(`“${fileName}” is larger than 25 MB.`);
  const kind = foreign.find((one) => startsWith(bytes, one.bytes))?.kind;
  if (kind)
    throw unsupportedFile(`“${fileName}” is ${kind}.`, "Save the list as XLSX, CSV or JSON and try again.");
  if (startsWith(bytes, zip) && (bytes[2] ?? 0) < 9 && (bytes[3] ?? 0) < 9)
    return fromWorkbook(bytes, fileName, layout);
  const { text, encoding } = decodeText(bytes, fileName, layout.encoding);
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text.slice(0, 1_000)))
    throw unsupportedFile(
      `“${fileName}” is a web page or XML.`,
      "Save the list as XLSX, CSV or JSON and try again.",
    );
  if (isJson(text, fileName)) return fromJson(text, fileName, { ...layout, encoding });
  const separator = layout.separator ?? detectSeparator(text);
  const rows = await readCsv(text, separator, fileName);
  const used = { encoding, separator };
  return finish(
    "csv",
    { rows, merges: [], sheets: [sheetOf(fileName, rows)] },
    { ...layout, ...used },
    fileName,
  );
}

// A list of one column may begin with a bracket: only what goes on as JSON does counts.
function isJson(text: string, fileName: string): boolean {
  const start = text.slice(0, 2_000).trimStart();
  if (/\.(json|jsonl|ndjson|geojson)$/i.test(fileName)) return true;
  return /^\{\s*("|\})/.test(start) || /^\[\s*(\{|\])/.test(start);
}

async function fromWorkbook(bytes: Uint8Array, fileName: string, layout: Layout): Promise<ReadFile> {
  const { sheet, sheets, rows, merges } = await readWorkbook(bytes, fileName, layout.sheet);
  const used: Layout = { sheet, ...(layout.headerRow === undefined ? {} : { headerRow: layout.headerRow }) };
  return finish("xlsx", { rows, merges, sheets: sheets.map(shortened) }, used, fileName);
}

async function fromJson(text: string, fileName: string, layout: Layout): Promise<ReadFile> {
  const { arrays, path, rows } = await readJson(text, fileName, layout.recordsPath);
  const [header = [], ...records] = rows;
  const sheets = arrays.map((array) => ({
    name: array.path,
    rows: array.rows,
    columns: array.path === path ? header.length : 0,
    firstRows: array.path === path ? rows.slice(0, shownRows) : [],
  }));
  const used: Layout = { recordsPath: path, ...(layout.encoding ? { encoding: layout.encoding } : {}) };
  return { kind: "json", layout: used, sheets, table: { header, rows: records, firstRow: 1 }, remarks: [] };
}

interface Raw {
  rows: string[][];
  merges: MergedCells[];
  sheets: Sheet[];
}

function finish(
  kind: "csv" | "xlsx",
  { rows, merges, sheets }: Raw,
  layout: Layout,
  fileName: string,
): ReadFile {
  const headerRow = layout.headerRow === undefined ? guessHeaderRow(rows, merges) : layout.headerRow - 1;
  if (headerRow === null) throw refusedFile(`“${fileName}” holds no names of columns and no rows.`);
  if (isBlank(rows[headerRow] ?? []))
    throw refusedFile(
      `Row ${headerRow + 1} of “${fileName}” is empty. It must hold the names of the columns.`,
    );
  const end = rows.findLastIndex((row) => !isBlank(row)) + 1;
  const table: Table = {
    header: headerNames(rows, headerRow, merges),
    rows: rows.slice(headerRow + 1, Math.max(end, headerRow + 1)),
    firstRow: headerRow + 2,
  };
  return {
    kind,
    layout: { ...layout, headerRow: headerRow + 1 },
    sheets,
    table,
    remarks: remarksOn(rows, layout.headerRow, headerRow),
  };
}

function remarksOn(rows: readonly string[][], given: number | undefined, headerRow: number): string[] {
  const above = rows.slice(0, headerRow).filter((row) => !isBlank(row)).length;
  if (given !== undefined || above === 0) return [];
  return [
    `Row ${headerRow + 1} is taken for the names of the columns; ${above} filled ${above === 1 ? "row" : "rows"} above it are left out.`,
  ];
}

function sheetOf(name: string, rows: string[][]): Sheet {
  const columns = rows.reduce((width, row) => Math.max(width, row.length), 0);
  return { name, rows: rows.length, columns, firstRows: rows.slice(0, shownRows) };
}

function shortened(sheet: Sheet): Sheet {
  return { ...sheet, firstRows: sheet.firstRows.slice(0, shownRows) };
}

function isBlank(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === "");
}
