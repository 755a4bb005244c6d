import "server-only";
import { z } from "zod";
import type { ImportedMetric } from "@/lib/domain/imports/case-fields";
import { DefineMetric } from "@/lib/domain/metrics/schema";
import type { BulkCommand } from "@/lib/server/bulk";
import type { Transaction } from "@/lib/server/db";
import type { SuccessMetricModel } from "@/lib/server/generated/models";
import { columnsOf } from "@/lib/server/metrics/columns";
import { snapshotOf } from "@/lib/server/use-cases/record";
import { day } from "@/lib/server/use-cases/rows";

/** A metric that a list gives for a case that is there by now. */
export interface MetricRow {
  useCaseId: string;
  metric: ImportedMetric;
}

/** Gives cases the outcome metrics of a list; one of the same name is brought up to date. */
export const importMetrics: BulkCommand<MetricRow, SuccessMetricModel> = {
  name: "metric.import",
  permission: "useCase:import",
  input: z.custom<MetricRow>(),
  changes: {
    type: "metric",
    // The case was judged when it was written, in the same transaction.
    standing: () => ({ own: false, department: false, assigned: false }),
    snapshot: snapshotOf,
    belongsTo: ({ useCaseId }) => ({ useCaseId }),
  },
  async load(tx, _actor, rows) {
    const found = await metricsOf(tx, rows);
    return rows.map((row) => found.get(placeOf(row)) ?? null);
  },
  async claim(tx, records) {
    if (records.length === 0) return 0;
    return tx.$executeRaw`
      update "SuccessMetric" m set version = m.version + 1
      from unnest(${records.map(({ id }) => id)}::uuid[], ${records.map(({ version }) => version)}::int[]) c(id, version)
      where m.id = c.id and m.version = c.version`;
  },
  async write(pairs, { tx, now }) {
    const fresh = pairs.filter(({ current }) => current === null);
    await tx.successMetric.createMany({
      data: fresh.map(({ row }) => ({
        useCaseId: row.useCaseId,
        createdAt: now,
        ...columnsOf(asDefined(row.metric)),
      })),
    });
    await bringUpToDate(
      tx,
      pairs.flatMap(({ row, current }) => (current ? [{ id: current.id, metric: row.metric }] : [])),
    );
    const after = await metricsOf(
      tx,
      pairs.map(({ row }) => row),
    );
    return pairs.map(({ row }) => after.get(placeOf(row)) ?? null);
  },
};

/** A metric of a list that would change what stands here already. */
export function differs(current: SuccessMetricModel, metric: ImportedMetric): boolean {
  const { unit, direction, baseline, target } = metric;
  return (
    current.unit !== unit ||
    current.direction !== direction ||
    current.baselineValue !== (baseline?.value ?? null) ||
    day(current.baselineOn) !== (baseline?.on ?? null) ||
    current.targetValue !== target.value ||
    day(current.targetOn) !== target.on
  );
}

/** The metrics of the cases of these rows, by case and name; of several by one name the first. */
export async function metricsOf(
  tx: Transaction,
  rows: readonly { useCaseId: string }[],
): Promise<Map<string, SuccessMetricModel>> {
  const found = await tx.successMetric.findMany({
    where: { useCaseId: { in: [...new Set(rows.map(({ useCaseId }) => useCaseId))] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return new Map(found.map((one) => [`${one.useCaseId} ${one.name}`, one]));
}

export function placeOf({ useCaseId, metric }: MetricRow): string {
  return `${useCaseId} ${metric.name}`;
}

function asDefined({ name, unit, direction, baseline, target }: ImportedMetric) {
  return DefineMetric.parse({ name, unit, direction, baseline, target, type: "outcome", kind: "other" });
}

async function bringUpToDate(
  tx: Transaction,
  known: readonly { id: string; metric: ImportedMetric }[],
): Promise<void> {
  if (known.length === 0) return;
  const content = known.map(({ id, metric: { unit, direction, baseline, target } }) => {
    return {
      id,
      unit,
      direction,
      baselineValue: baseline?.value,
      baselineOn: baseline?.on,
      ...asTarget(target),
    };
  });
  await tx.$executeRaw`
    update "SuccessMetric" m set unit = r.unit, direction = r.direction, "baselineValue" = r."baselineValue",
      "baselineOn" = r."baselineOn", "targetValue" = r."targetValue", "targetOn" = r."targetOn",
      "targetLo" = null, "targetHi" = null
    from jsonb_to_recordset(${JSON.stringify(content)}::jsonb) r(id uuid, unit text, direction text,
      "baselineValue" float8, "baselineOn" date, "targetValue" float8, "targetOn" date)
    where m.id = r.id`;
}

function asTarget({ value, on }: ImportedMetric["target"]) {
  return { targetValue: value, targetOn: on };
}
