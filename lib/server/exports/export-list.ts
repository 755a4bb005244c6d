import "server-only";
import type { z } from "zod";
import type { ExportColumn, ExportRow } from "@/lib/domain/shared/export-table";
import type { Action } from "@/lib/server/endpoint";
import { defineExport } from "@/lib/server/exports/define-export";
import { everyPage, type ListQuery } from "@/lib/server/exports/every-page";

interface ListExport<Row, Filter extends z.ZodRawShape, Name extends string> {
  name: string;
  list: ListQuery<Row>;
  /** What the list itself can be narrowed by. */
  filter: z.ZodObject<Filter>;
  columns: readonly ExportColumn<Name>[];
  called: { file: string; sheet: string; objectType: string };
  rowOf(row: Row): ExportRow<Name>;
}

/** A list of the API as a file: what it shows to the same person under the same filter, to its last row. */
export function exportList<Row, Filter extends z.ZodRawShape, Name extends string>({
  name,
  list,
  filter,
  columns,
  called,
  rowOf,
}: ListExport<Row, Filter, Name>): Action {
  return defineExport({
    name,
    permission: list.permission,
    filter,
    columns,
    called,
    async find(actor, asked, target) {
      const pages = await everyPage(list, { actor, filter: asked, target });
      // By which fields it was narrowed, without the words: they can name what a reader of the log may not know of.
      const detail = { narrowedBy: Object.keys(asked), ...(target ? { of: target } : {}) };
      return { batches: rowsOf(pages, rowOf), detail };
    },
  });
}

async function* rowsOf<Row, Name extends string>(
  pages: AsyncIterable<Row[]>,
  rowOf: (row: Row) => ExportRow<Name>,
): AsyncGenerator<ExportRow<Name>[]> {
  for await (const rows of pages) yield rows.map(rowOf);
}
