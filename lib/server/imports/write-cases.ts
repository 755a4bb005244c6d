import "server-only";
import { z } from "zod";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import type { BulkCommand } from "@/lib/server/bulk";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import type { UseCaseModel } from "@/lib/server/generated/models";
import { snapshotOf } from "@/lib/server/use-cases/record";
import { standingTo } from "@/lib/server/use-cases/rows";

/** A planned case with where it comes from and where it goes. The rules of the import have judged its content. */
export interface ImportRow {
  case: ImportedCase;
  source: string;
  importId: string;
  departmentId: string;
}

/** Writes the cases of an import: new ones as they come, known ones changed to what the source now says. */
export const importUseCases: BulkCommand<ImportRow, UseCaseModel> = {
  name: "useCase.import",
  permission: "useCase:import",
  input: z.custom<ImportRow>(),
  changes: {
    type: "useCase",
    standing: standingTo,
    snapshot: snapshotOf,
    belongsTo: ({ id }) => ({ useCaseId: id }),
  },
  async load(tx, _actor, rows) {
    const identities = rows.map((row) => row.case.identity);
    const found = await tx.useCase.findMany({
      where: { source: rows[0]?.source ?? "", sourceIdentity: { in: identities } },
    });
    const byIdentity = new Map(found.map((row) => [row.sourceIdentity, row]));
    return identities.map((identity) => byIdentity.get(identity) ?? null);
  },
  async claim(tx, records) {
    if (records.length === 0) return 0;
    return tx.$executeRaw`
      update "UseCase" u set version = u.version + 1
      from unnest(${records.map(({ id }) => id)}::uuid[], ${records.map(({ version }) => version)}::int[]) c(id, version)
      where u.id = c.id and u.version = c.version`;
  },
  async write(pairs, { tx, actor, now }) {
    const fresh = pairs.filter(({ current }) => current === null);
    const known = pairs.flatMap(({ row, current }) => (current ? [{ row, current }] : []));
    const created = await tx.useCase.createManyAndReturn({
      data: fresh.map(({ row }) => ({
        ...columnsOf(row),
        stage: row.case.stage,
        importedById: actor.personId,
        createdAt: now,
        updatedAt: now,
        stageSince: now,
      })),
    });
    await overwrite(tx, known, now);
    const changed = await tx.useCase.findMany({
      where: { id: { in: known.map(({ current }) => current.id) } },
    });
    const after = new Map([...created, ...changed].map((row) => [row.sourceIdentity, row]));
    return pairs.flatMap(({ row }) => after.get(row.case.identity) ?? []);
  },
};

function columnsOf({ case: planned, source, importId, departmentId }: ImportRow) {
  const { title, problem, risk, riskNote, personalData, tags, dataSource } = planned;
  return {
    ...{ title, departmentId, problem, risk, riskNote, personalData, tags, dataSource, source, importId },
    sourceIdentity: planned.identity,
    sourceFingerprint: planned.fingerprint,
    sourceExtras: planned.sourceExtras as unknown as Prisma.InputJsonValue,
    sourceDates: planned.dates as unknown as Prisma.InputJsonValue,
  };
}

// The source's word on the stage counts only as long as nobody has moved the case here.
async function overwrite(
  tx: Transaction,
  rows: { row: ImportRow; current: UseCaseModel }[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  const content = rows.map(({ row, current }) => ({
    id: current.id,
    stage: row.case.stage,
    ...columnsOf(row),
  }));
  await tx.$executeRaw`
    update "UseCase" u set title = r.title, "departmentId" = r."departmentId", problem = r.problem, risk = r.risk,
      "riskNote" = r."riskNote", "personalData" = r."personalData", "dataSource" = r."dataSource",
      tags = array(select jsonb_array_elements_text(r.tags)),
      "sourceExtras" = r."sourceExtras", "sourceDates" = r."sourceDates",
      "sourceFingerprint" = r."sourceFingerprint", "importId" = r."importId", "updatedAt" = ${now},
      "stageSince" = case when u."stageBefore" is null and u.stage <> r.stage then ${now} else u."stageSince" end,
      stage = case when u."stageBefore" is null then r.stage else u.stage end
    from jsonb_to_recordset(${JSON.stringify(content)}::jsonb) r(id uuid, stage text, title text, "departmentId" uuid,
      problem text, risk text, "riskNote" text, "personalData" text, "dataSource" text, tags jsonb,
      "sourceExtras" jsonb, "sourceDates" jsonb, "sourceFingerprint" text, "importId" uuid)
    where u.id = r.id`;
}
