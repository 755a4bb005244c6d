import "server-only";
import type { SuccessMetric } from "@/lib/domain/metrics/schema";
import type { Transaction } from "@/lib/server/db";
import type { ReadingModel, SuccessMetricModel } from "@/lib/server/generated/models";
import { day } from "@/lib/server/use-cases/rows";

/** A metric as the API shows it. */
export function metricView(row: SuccessMetricModel) {
  const { id, version, useCaseId, name, unit, weight, critical, cadenceDays, method, tolerance, ownerId } =
    row;
  const { testSet, modelVersion } = row;
  const target =
    row.direction === "range"
      ? { lo: row.targetLo, hi: row.targetHi, on: day(row.targetOn) }
      : { value: row.targetValue, on: day(row.targetOn) };
  return {
    id,
    version,
    useCaseId,
    name,
    type: row.type,
    kind: row.kind,
    unit,
    direction: row.direction,
    baseline: row.baselineValue === null ? null : { value: row.baselineValue, on: day(row.baselineOn) },
    measureBaselineOn: day(row.measureBaselineOn),
    target,
    tolerance,
    weight,
    critical,
    cadenceDays,
    method,
    testSet,
    modelVersion,
    ownerId,
  };
}

export type MetricView = ReturnType<typeof metricView>;

export function readingView({ id, version, on, value, source, n, modelVersion }: ReadingModel) {
  return { id, version, on: day(on), value, source, n: n === null ? null : Number(n), modelVersion };
}

export type ReadingView = ReturnType<typeof readingView>;

type ReadyMetric = Pick<SuccessMetric, "type" | "baseline" | "measureBaselineOn">;

/** What the rules of readiness need to know of a case's metrics. */
export async function readyMetrics(tx: Transaction, useCaseId: string): Promise<ReadyMetric[]> {
  return (await readyMetricsOf(tx, [useCaseId])).get(useCaseId) ?? [];
}

/** The same of many cases at once. */
export async function readyMetricsOf(
  tx: Transaction,
  useCaseIds: readonly string[],
): Promise<Map<string, ReadyMetric[]>> {
  const rows = await tx.successMetric.findMany({ where: { useCaseId: { in: [...useCaseIds] } } });
  const byCase = new Map<string, ReadyMetric[]>();
  for (const row of rows) byCase.set(row.useCaseId, [...(byCase.get(row.useCaseId) ?? []), readyMetric(row)]);
  return byCase;
}

function readyMetric(row: SuccessMetricModel): ReadyMetric {
  return {
    type: row.type as SuccessMetric["type"],
    baseline: row.baselineValue === null ? null : { value: row.baselineValue, on: day(row.baselineOn) ?? "" },
    measureBaselineOn: day(row.measureBaselineOn),
  };
}
