import "server-only";
import { stringify } from "csv-stringify/sync";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { toCellText } from "@/lib/domain/shared/formula-text";
import { NoInput } from "@/lib/domain/shared/no-input";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { importRecord } from "@/lib/server/imports/record";
import type { RejectedRows } from "@/lib/server/imports/rows";

/** The rows of a list that were not written, as they stood, with the reasons: to put right and to bring in again. */
export const getRejected: Action = {
  name: "import.rejected",
  access: "useCase:import",
  input: NoInput,
  async run({ actor, target }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const row = await importRecord.load(database(), actor, target);
    if (!row) throw new DomainError("notFound", "There is no such import.");
    const rejected = row.rejected as unknown as RejectedRows | null;
    return new Response(csvOf(rejected ?? { header: [], rows: [] }), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="rejected-rows.csv"; filename*=UTF-8''${nameInHead(`${row.source} rejected rows.csv`)}`,
        "Cache-Control": "no-store",
      },
    });
  },
};

/** A name as RFC 8187 writes it in a head. */
function nameInHead(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function csvOf({ header, rows }: RejectedRows): string {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, index) => header[index] ?? "");
  const lines = rows.map(({ row, cells, reasons }) => [
    ...names.map((_, index) => cells[index] ?? ""),
    String(row),
    reasons.join(" "),
  ]);
  // What begins like a formula would be run by the spreadsheet that opens it; an import takes the same mark away again.
  const table = [[...names, "Row in your file", "Why it was not written"], ...lines];
  return stringify(
    table.map((line) => line.map(toCellText)),
    { bom: true, record_delimiter: "windows" },
  );
}
