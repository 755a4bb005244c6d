import "server-only";
import { z } from "zod";
import type { BulkCommand } from "@/lib/server/bulk";
import type { Transaction } from "@/lib/server/db";
import type { ImportWriteModel, UseCaseModel } from "@/lib/server/generated/models";
import type { ImportedColumns } from "@/lib/server/imports/columns";
import { overwrite } from "@/lib/server/imports/overwrite";
import type { Before } from "@/lib/server/imports/write-beside";
import { importUseCases } from "@/lib/server/imports/write-cases";
import { takeBackQuickLooks } from "@/lib/server/scoring/quick-look";
import { projectScore } from "@/lib/server/scoring/score";

export type UndoRow = ImportWriteModel;

/** Takes back what an import wrote: cases that it made are removed, those that it changed are put back. */
export const undoWrites: BulkCommand<UndoRow, UseCaseModel> = {
  name: "useCase.undoImport",
  permission: "useCase:import",
  input: z.custom<UndoRow>(),
  changes: importUseCases.changes,
  async load(tx, _actor, rows) {
    const found = await tx.useCase.findMany({
      where: { id: { in: rows.map(({ useCaseId }) => useCaseId) } },
    });
    const byId = new Map(found.map((row) => [row.id, row]));
    return rows.map(({ useCaseId }) => byId.get(useCaseId) ?? null);
  },
  claim: importUseCases.claim,
  async write(pairs, { tx, now }) {
    const made = pairs.filter(({ row }) => row.created).map(({ row }) => row.useCaseId);
    await tx.useCase.deleteMany({ where: { id: { in: made } } });
    const changed = pairs.flatMap(({ row, current }) => (row.created || !current ? [] : [{ row, current }]));
    await putBack(tx, changed, now);
    const after = await tx.useCase.findMany({
      where: { id: { in: changed.map(({ current }) => current.id) } },
    });
    const byId = new Map(after.map((row) => [row.id, row]));
    return pairs.map(({ row }) => byId.get(row.useCaseId) ?? null);
  },
};

type Changed = { row: UndoRow; current: UseCaseModel };

async function putBack(tx: Transaction, changed: readonly Changed[], now: Date): Promise<void> {
  if (changed.length === 0) return;
  const befores = changed.map(({ row, current }) => ({ current, before: row.before as unknown as Before }));
  await overwrite(
    tx,
    befores.map(({ current, before }) => ({
      id: current.id,
      stageBefore: current.stage,
      columns: before.columns as unknown as ImportedColumns,
    })),
    now,
  );
  await putBackLooks(tx, changed, befores);
  await putBackMetrics(
    tx,
    befores.flatMap(({ before }) => before.metrics),
  );
}

async function putBackLooks(
  tx: Transaction,
  changed: readonly Changed[],
  befores: readonly { current: UseCaseModel; before: Before }[],
): Promise<void> {
  const given = await tx.quickLook.findMany({
    where: {
      importId: changed[0]?.row.importId ?? null,
      useCaseId: { in: changed.map(({ current }) => current.id) },
    },
    distinct: ["useCaseId"],
    select: { useCaseId: true },
  });
  const ids = given.map(({ useCaseId }) => useCaseId);
  if (ids.length === 0) return;
  await takeBackQuickLooks(tx, ids);
  const looks = befores.flatMap(({ current, before }) => (ids.includes(current.id) ? before.looks : []));
  await tx.quickLook.createMany({ data: looks });
  for (const id of new Set(looks.map(({ useCaseId }) => useCaseId))) await projectScore(tx, id);
}

// A metric that somebody has measured or changed since stays as it is.
async function putBackMetrics(tx: Transaction, metrics: Before["metrics"]): Promise<void> {
  const made = metrics.filter(({ before }) => before === null).map(({ id }) => id);
  if (made.length > 0) {
    await tx.successMetric.deleteMany({ where: { id: { in: made }, version: 1, readings: { none: {} } } });
  }
  for (const { id, before } of metrics) {
    if (!before) continue;
    const { unit, direction, baselineValue, baselineOn, targetValue, targetLo, targetHi, targetOn } = before;
    await tx.successMetric.updateMany({
      where: { id, version: before.version + 1 },
      data: {
        ...{ unit, direction, baselineValue, targetValue, targetLo, targetHi },
        baselineOn: baselineOn && new Date(baselineOn),
        targetOn: new Date(targetOn),
        version: { increment: 1 },
      },
    });
  }
}
