import "server-only";
import { groupBy } from "@/lib/domain/shared/group-by";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { executeMany } from "@/lib/server/bulk";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import type { QuickLookModel, SuccessMetricModel, UseCaseModel } from "@/lib/server/generated/models";
import { asJson, columnsNow } from "@/lib/server/imports/columns";
import type { ImportRow } from "@/lib/server/imports/import-row";
import {
  differs,
  importMetrics,
  type MetricRow,
  metricsOf,
  placeOf,
} from "@/lib/server/imports/write-metrics";
import { giveQuickLooks } from "@/lib/server/scoring/quick-look";
import type { Actor } from "@/lib/server/session";

interface Written {
  row: ImportRow;
  current: UseCaseModel | null;
  id: string;
}

interface Surroundings {
  tx: Transaction;
  actor: Actor;
  now: Date;
}

/** What stood here before an import changed a case: enough to put it back. */
export interface Before {
  columns: Record<string, unknown>;
  looks: QuickLookModel[];
  metrics: { id: string; before: SuccessMetricModel | null }[];
}

/** Writes what hangs on the cases of a list (provisional scores, metrics), and keeps what was there for an undo. */
export async function keepRecord(written: readonly Written[], surroundings: Surroundings): Promise<void> {
  const { tx, now } = surroundings;
  const looksBefore = await looksOf(tx, written);
  const metrics = await writeMetrics(written, surroundings);
  const stages = await stagesOf(tx, written);
  await giveQuickLooks(
    tx,
    written.map(({ row, id }) => ({
      useCaseId: id,
      stage: stages.get(id) ?? "draft",
      raterId: null,
      importId: row.importId,
      ratings: row.case.scores,
    })),
    now,
  );
  await tx.importWrite.createMany({
    data: written.map(({ row, current, id }) => ({
      importId: row.importId,
      useCaseId: id,
      row: row.case.row,
      created: current === null,
      version: (current?.version ?? 0) + 1,
      ...(current
        ? {
            before: beforeOf(
              current,
              looksBefore.get(id) ?? [],
              metrics.get(id) ?? [],
            ) as Prisma.InputJsonValue,
          }
        : {}),
    })),
  });
}

function beforeOf(current: UseCaseModel, looks: QuickLookModel[], metrics: Before["metrics"]): unknown {
  return JSON.parse(
    JSON.stringify({ columns: asJson(columnsNow(current)), looks, metrics } satisfies Before),
  );
}

async function looksOf(tx: Transaction, written: readonly Written[]): Promise<Map<string, QuickLookModel[]>> {
  const known = written.filter(({ current, row }) => current !== null && row.case.scores.length > 0);
  if (known.length === 0) return new Map();
  const looks = await tx.quickLook.findMany({ where: { useCaseId: { in: known.map(({ id }) => id) } } });
  return groupBy(looks, ({ useCaseId }) => useCaseId);
}

async function stagesOf(tx: Transaction, written: readonly Written[]): Promise<Map<string, Stage>> {
  const scored = written.filter(({ row }) => row.case.scores.length > 0).map(({ id }) => id);
  if (scored.length === 0) return new Map();
  const rows = await tx.useCase.findMany({
    where: { id: { in: scored } },
    select: { id: true, stage: true },
  });
  return new Map(rows.map(({ id, stage }) => [id, stage as Stage]));
}

async function writeMetrics(
  written: readonly Written[],
  { tx, actor, now }: Surroundings,
): Promise<Map<string, Before["metrics"]>> {
  const all = written.flatMap(({ row, id }) =>
    row.case.metrics.map((metric): MetricRow => ({ useCaseId: id, metric })),
  );
  if (all.length === 0) return new Map();
  const before = await metricsOf(tx, all);
  const rows = all.filter((row) => {
    const known = before.get(placeOf(row));
    return !known || differs(known, row.metric);
  });
  const after = await executeMany(importMetrics, { tx, actor, now }, rows);
  const changes = after.flatMap((metric) =>
    metric ? [{ metric, before: before.get(`${metric.useCaseId} ${metric.name}`) ?? null }] : [],
  );
  const grouped = groupBy(changes, ({ metric }) => metric.useCaseId);
  return new Map(
    [...grouped].map(([id, list]) => [id, list.map((one) => ({ id: one.metric.id, before: one.before }))]),
  );
}
