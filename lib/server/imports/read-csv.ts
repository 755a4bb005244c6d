import "server-only";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { fileLimits, requireSize, tooManyCells } from "@/lib/domain/imports/file-limits";
import { refusedFile, tooLargeFile } from "@/lib/domain/imports/file-refusal";
import type { Separator } from "@/lib/domain/imports/layout";

const sliceLength = 128 * 1024;

/**
 * The records of a CSV text, raw. It is read in slices, between which other requests get their turn.
 * Errors: `tooLarge`; `invalid` (field `file`), with the line, for what is not CSV.
 */
export async function readCsv(text: string, separator: Separator, fileName: string): Promise<string[][]> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    to: fileLimits.records,
  });
  const source = Readable.from(slices(text, separator, fileName), { objectMode: true });
  source.on("error", (error) => parser.destroy(error));
  const records: string[][] = [];
  try {
    for await (const record of source.pipe(parser)) records.push(record);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw refusedFile(explain(error, text, fileName));
  } finally {
    source.destroy();
  }
  if (records.length === fileLimits.records) throw tooLargeFile(`“${fileName}” has more than 50,000 rows.`);
  requireSize(fileName, filledLength(records) - 1, Math.max(0, ...firstWidths(records)));
  return records;
}

// The separators are an upper bound of the cells, counted before parsing: a file of nothing else would fill the memory.
async function* slices(text: string, separator: Separator, fileName: string): AsyncGenerator<Buffer> {
  let separators = 0;
  for (let start = 0; start < text.length; ) {
    const end = sliceEnd(text, start);
    const slice = text.slice(start, end);
    separators += slice.split(separator).length - 1;
    if (separators > fileLimits.cells) throw tooManyCells(fileName);
    yield Buffer.from(slice);
    await setImmediate();
    start = end;
  }
}

// Never between the two halves of a character.
function sliceEnd(text: string, start: number): number {
  const end = Math.min(text.length, start + sliceLength);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end + 1 : end;
}

function filledLength(records: readonly (readonly string[])[]): number {
  return records.findLastIndex((record) => record.some((cell) => cell.trim() !== "")) + 1;
}

function firstWidths(records: readonly (readonly string[])[]): number[] {
  return records.slice(0, 100).map((record) => record.length);
}

function explain(error: CsvError, text: string, fileName: string): string {
  const place: unknown = error.bytes;
  const before = Buffer.from(text).toString("utf8", 0, typeof place === "number" ? place : 0);
  const line = (before.match(/\r\n|\n|\r/g)?.length ?? 0) + 1;
  const what =
    error.code === "CSV_QUOTE_NOT_CLOSED"
      ? "a quotation mark that opens a cell there is never closed."
      : "put a cell that holds a quotation mark into quotation marks, and double the mark inside it.";
  return `“${fileName}” cannot be read from line ${line} on: ${what}`;
}
