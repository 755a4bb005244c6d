import "server-only";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { importRecord } from "@/lib/server/imports/record";
import type { RejectedRows } from "@/lib/server/imports/rows";

/** The rows of a list that were not written, as they stood, with the reasons: to put right and to bring in again. */
export const getRejected: Action = {
  name: "import.rejected",
  access: "useCase:import",
  input: z.strictObject({}),
  async run({ actor, target }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const row = await importRecord.load(database(), actor, target);
    if (!row) throw new DomainError("notFound", "There is no such import.");
    const rejected = row.rejected as unknown as RejectedRows | null;
    return new Response(csvOf(rejected ?? { header: [], rows: [] }), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="rejected-rows.csv"; filename*=UTF-8''${encodeURIComponent(`${row.source} rejected rows.csv`)}`,
        "Cache-Control": "no-store",
      },
    });
  },
};

function csvOf({ header, rows }: RejectedRows): string {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, index) => header[index] ?? "");
  const lines = rows.map(({ row, cells, reasons }) => [
    ...names.map((_, index) => cells[index] ?? ""),
    String(row),
    reasons.join(" "),
  ]);
  // A cell that begins like a formula would be run by the spreadsheet that opens it.
  return stringify([[...names, "Row in your file", "Why it was not written"], ...lines], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "windows",
  });
}
