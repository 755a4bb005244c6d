import "server-only";
import { once } from "node:events";
import { PassThrough, type Writable } from "node:stream";
import ExcelJS from "exceljs";
import { fitToCell, toWorkbookText } from "@/lib/domain/shared/workbook-text";
import { cellsOf, headingsOf, type Table } from "@/lib/server/exports/table";

type Workbook = ExcelJS.stream.xlsx.WorkbookWriter;

/** A workbook of one sheet, zipped while it is written. */
export async function* workbookOf(table: Table): AsyncGenerator<Uint8Array> {
  const file = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: false,
    useSharedStrings: false,
  });
  const writing = fill(book, table, file).catch((error: unknown) => file.destroy(error as Error));
  yield* file as AsyncIterable<Uint8Array>;
  await writing;
}

async function fill(book: Workbook, table: Table, file: PassThrough): Promise<void> {
  const isGone = new AbortController();
  file.once("close", () => isGone.abort());
  const sheet = book.addWorksheet(table.sheet, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(headingsOf(table)).commit();
  for await (const rows of table.batches) {
    for (const row of rows) sheet.addRow(cellsOf(table, row).map(cellValue)).commit();
    await taken(sheet, isGone.signal);
    if (file.destroyed) return;
  }
  await book.commit();
}

// What exceljs, which reads our imports too, takes for XML once more in a plain cell.
const looksEncoded = /&(?:lt|gt|amp|apos|quot);/;

/** Plain texts as they are; what only the text of a rich cell can carry stands there. */
function cellValue(cell: string | number | boolean | null): ExcelJS.CellValue {
  if (typeof cell !== "string") return cell;
  const text = toWorkbookText(fitToCell(cell));
  return text === cell && !looksEncoded.test(text) ? text : { richText: [{ text }] };
}

/** Until the reader has caught up: the writer hands everything on at once, whether anybody takes it or not. */
async function taken(sheet: ExcelJS.Worksheet, signal: AbortSignal): Promise<void> {
  const { stream } = sheet as unknown as { stream: { pipes: Writable[] } };
  for (const pipe of stream.pipes) {
    if (pipe.writableNeedDrain && !signal.aborted) await once(pipe, "drain", { signal }).catch(ignoreAbort);
  }
}

function ignoreAbort(error: Error): void {
  if (error.name !== "AbortError") throw error;
}
