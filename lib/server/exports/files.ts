import "server-only";
import { stringify } from "csv-stringify/sync";
import type { ExportFormat } from "@/lib/domain/shared/export-table";
import { cellsOf, headingsOf, type Table } from "@/lib/server/exports/table";
import { workbookOf } from "@/lib/server/exports/workbook";

/** The formats a list is exported in; each writes the file piece by piece, as fast as its reader takes it. */
export const exportFiles: Record<
  ExportFormat,
  { contentType: string; write(table: Table): AsyncIterable<string | Uint8Array> }
> = {
  csv: { contentType: "text/csv; charset=utf-8", write: csvOf },
  json: { contentType: "application/json; charset=utf-8", write: jsonOf },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: workbookOf,
  },
};

const BYTE_ORDER_MARK = "\uFEFF";

async function* csvOf(table: Table): AsyncGenerator<string> {
  // Spreadsheets take a file without the mark for one of their own country's encoding.
  yield BYTE_ORDER_MARK + linesOf([headingsOf(table)]);
  for await (const rows of table.batches) {
    if (rows.length > 0) yield linesOf(rows.map((row) => cellsOf(table, row).map(textOf)));
  }
}

function linesOf(lines: readonly string[][]): string {
  return stringify([...lines], { record_delimiter: "\r\n" });
}

function textOf(cell: string | number | boolean | null): string {
  return cell === null ? "" : String(cell);
}

async function* jsonOf({ batches }: Table): AsyncGenerator<string> {
  let before = "[\n";
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield before + rows.map((row) => JSON.stringify(row)).join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}
