import "server-only";
import { z } from "zod";
import type { CaseFields, FieldChange } from "@/lib/domain/imports/case-fields";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import type { BulkCommand } from "@/lib/server/bulk";
import type { Transaction } from "@/lib/server/db";
import type { UseCaseModel } from "@/lib/server/generated/models";
import {
  columnsNow,
  columnsOfFields,
  forCreate,
  type ImportedColumns,
  sourceColumns,
} from "@/lib/server/imports/columns";
import type { ImportRow } from "@/lib/server/imports/import-row";
import { overwrite } from "@/lib/server/imports/overwrite";
import { keepRecord } from "@/lib/server/imports/write-beside";
import { claimCases, manyCases } from "@/lib/server/use-cases/record";

/** Writes the cases of an import: new ones as they come, known ones changed to what the source now says. */
export const importUseCases: BulkCommand<ImportRow, UseCaseModel> = {
  name: "useCase.import",
  permission: "useCase:import",
  input: z.custom<ImportRow>(),
  changes: manyCases,
  async load(tx, _actor, rows) {
    const ids = rows.flatMap(({ id }) => id ?? []);
    const identities = rows.map((row) => row.case.identity);
    const found = await tx.useCase.findMany({
      where: {
        OR: [{ id: { in: ids } }, { source: rows[0]?.source ?? "", sourceIdentity: { in: identities } }],
      },
    });
    const byId = new Map(found.map((row) => [row.id, row]));
    const byIdentity = new Map(found.map((row) => [`${row.source} ${row.sourceIdentity}`, row]));
    return rows.map((row) =>
      row.id ? (byId.get(row.id) ?? null) : (byIdentity.get(`${row.source} ${row.case.identity}`) ?? null),
    );
  },
  claim: claimCases,
  async write(pairs, { tx, actor, now }) {
    const fresh = pairs.flatMap(({ row, current }) => (current ? [] : [row]));
    const created = await tx.useCase.createManyAndReturn({
      data: fresh.map((row) => ({
        ...forCreate(createdColumns(row)),
        title: row.case.title,
        importedById: actor.personId,
        createdAt: now,
        updatedAt: now,
        stageSince: now,
      })),
    });
    const known = pairs.flatMap(({ row, current }) => (current ? [{ row, current }] : []));
    await overwrite(
      tx,
      known.map(({ row, current }) => ({
        id: current.id,
        stageBefore: current.stage,
        columns: changedColumns(row, current, now),
      })),
      now,
    );
    const idOf = idsOf(created, known);
    await keepRecord(
      pairs.map(({ row, current }) => ({ row, current, id: idOf(row) })),
      { tx, actor, now },
    );
    return asTheyBecame(tx, pairs, idOf);
  },
};

/** For a list of keys of ours: what it changes, one needs the right to edit. */
export const editByKey: BulkCommand<ImportRow, UseCaseModel> = {
  ...importUseCases,
  permission: "useCase:edit",
};

function idsOf(created: UseCaseModel[], known: { row: ImportRow; current: UseCaseModel }[]) {
  const fresh = new Map(created.map(({ sourceIdentity, id }) => [sourceIdentity, id]));
  const changed = new Map(known.map(({ row, current }) => [row, current.id]));
  return (row: ImportRow): string => changed.get(row) ?? fresh.get(row.case.identity) ?? "";
}

async function asTheyBecame(
  tx: Transaction,
  pairs: readonly { row: ImportRow }[],
  idOf: (row: ImportRow) => string,
): Promise<UseCaseModel[]> {
  const rows = await tx.useCase.findMany({ where: { id: { in: pairs.map(({ row }) => idOf(row)) } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return pairs.flatMap(({ row }) => byId.get(idOf(row)) ?? []);
}

function createdColumns(row: ImportRow): Partial<ImportedColumns> {
  return {
    ...columnsOfFields(said(row.case), departmentOf(row)),
    riskNote: row.case.riskNote,
    ...sourceColumns(row.case, row),
  };
}

// The source's word on the stage counts only as long as nobody has moved the case here.
function changedColumns(row: ImportRow, current: UseCaseModel, now: Date): ImportedColumns {
  const before = columnsNow(current);
  const isOurs = current.stageBefore !== null || (row.id !== null && current.source !== row.source);
  const fields = row.changes ? changed(row.changes) : said(row.case);
  const after = {
    ...before,
    ...columnsOfFields(fields, departmentOf(row)),
    ...(row.changes ? {} : { riskNote: row.case.riskNote }),
    ...(isFromElsewhere(row, current) ? {} : sourceColumns(row.case, row)),
    importId: row.importId,
  };
  const stage = isOurs ? current.stage : after.stage;
  return { ...after, stage, stageSince: stage === current.stage ? current.stageSince : now };
}

// A case that a list names by our key keeps its own origin.
function isFromElsewhere(row: ImportRow, current: UseCaseModel): boolean {
  return current.source !== row.source;
}

function changed(changes: readonly FieldChange[]): Partial<CaseFields> {
  return Object.fromEntries(changes.map(({ field, to }) => [field, to]));
}

/** What a row says about its case, field by field. */
function said({ fields, ...content }: ImportedCase): Partial<CaseFields> {
  const { title, departmentCode, problem, stage, risk, personalData, tags, dataSource } = content;
  const always = { title, department: departmentCode, problem, stage, risk, personalData, tags, dataSource };
  return { ...always, ...fields };
}

function departmentOf({ departments }: ImportRow): (code: string) => string | undefined {
  return (code) => departments.get(code.toUpperCase());
}
