import "server-only";
import { PassThrough } from "node:stream";
import { setImmediate as breathe } from "node:timers/promises";
import { stringify } from "csv-stringify/sync";
import ExcelJS from "exceljs";
import { toCellText } from "@/lib/domain/shared/formula-text";
import { cellOf, type ExportRow, exportColumns } from "@/lib/domain/use-cases/export-columns";

type Batches = AsyncIterable<readonly ExportRow[]>;

export interface ExportFile {
  contentType: string;
  /** The file, piece by piece: the next one is made when the reader has taken the last. */
  write(batches: Batches): AsyncIterable<string | Uint8Array>;
}

export const exportFiles: Record<"csv" | "xlsx" | "json", ExportFile> = {
  csv: { contentType: "text/csv; charset=utf-8", write: csvOf },
  json: { contentType: "application/json; charset=utf-8", write: jsonOf },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: xlsxOf,
  },
};

const headings = exportColumns.map(({ heading }) => heading);

async function* csvOf(batches: Batches): AsyncGenerator<string> {
  // Spreadsheets take a file without a byte order mark for one of their own country's encoding.
  yield `\uFEFF${stringify([headings], { record_delimiter: "\r\n" })}`;
  for await (const rows of batches) {
    const lines = rows.map((row) => cellsOf(row).map((cell) => (cell === null ? "" : String(cell))));
    if (lines.length > 0) yield stringify(lines, { record_delimiter: "\r\n" });
  }
}

async function* jsonOf(batches: Batches): AsyncGenerator<string> {
  let before = "[\n";
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield before + rows.map((row) => JSON.stringify(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

async function* xlsxOf(batches: Batches): AsyncGenerator<Uint8Array> {
  const file = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: false,
    useSharedStrings: false,
  });
  const writing = fill(book, batches, file).catch((error: unknown) => file.destroy(error as Error));
  yield* file as AsyncIterable<Uint8Array>;
  await writing;
}

async function fill(book: ExcelJS.stream.xlsx.WorkbookWriter, batches: Batches, file: PassThrough) {
  const sheet = book.addWorksheet("Use cases", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.addRow(headings).commit();
  for await (const rows of batches) {
    for (const row of rows) {
      if (file.destroyed) return;
      sheet.addRow(cellsOf(row)).commit();
    }
    await taken(sheet, file);
  }
  await book.commit();
}

const MOST_WAITING = 1024 * 1024;

/** Until the reader has caught up: the writer hands everything on at once, whether anybody takes it or not. */
async function taken(sheet: ExcelJS.Worksheet, file: PassThrough): Promise<void> {
  const { stream } = sheet as unknown as { stream: { pipes: { writableLength: number }[] } };
  while (!file.destroyed && stream.pipes.some(({ writableLength }) => writableLength > MOST_WAITING)) {
    await breathe();
  }
}

function cellsOf(row: ExportRow): (string | number | boolean | null)[] {
  return exportColumns.map(({ name }) => {
    const cell = cellOf(name, row[name]);
    return typeof cell === "string" ? toCellText(cell) : cell;
  });
}
