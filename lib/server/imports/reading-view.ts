import "server-only";
import type { ReadFile } from "@/lib/domain/imports/layout";
import { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { suggestMapping } from "@/lib/domain/imports/mapping/suggest-mapping";
import { suggestValues } from "@/lib/domain/imports/mapping/suggest-values";
import type { Transaction } from "@/lib/server/db";
import type { ImportModel } from "@/lib/server/generated/models";
import { knownCriteria, knownDepartments } from "@/lib/server/imports/known";

/** What an uploaded file holds, what its columns are taken for, and which of its words need a meaning. */
export async function readingView(tx: Transaction, row: ImportModel, read: ReadFile, now: Date) {
  const departments = await knownDepartments(tx);
  const criteria = await knownCriteria(tx, now);
  const context = { source: row.source, departments, criteria };
  const suggestion = suggestMapping(read.table, context);
  const mapping = row.mapping === null ? suggestion.mapping : Mapping.parse(row.mapping);
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    preset: row.preset,
    presetId: row.presetId,
    fileName: row.fileName,
    kind: read.kind,
    layout: read.layout,
    sheets: read.sheets,
    remarks: read.remarks,
    rows: read.table.rows.length,
    header: read.table.header,
    columns: suggestion.columns,
    problems: suggestion.problems,
    suggested: suggestion.mapping,
    mapping,
    isChosen: row.mapping !== null,
    values: suggestValues(read.table, mapping, context),
    departments,
    criteria,
  };
}

export type ReadingView = Awaited<ReturnType<typeof readingView>>;
