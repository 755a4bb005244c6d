import "server-only";
import { type Evidence, gradeOf } from "@/lib/domain/realised/grade";
import { supportedValue } from "@/lib/domain/realised/supported";
import type { Transaction } from "@/lib/server/db";
import type { SuccessMetricModel } from "@/lib/server/generated/models";
import { day, type UseCaseRow } from "@/lib/server/use-cases/rows";

interface Claim {
  kind: string;
  /** The first day of the month it is claimed for. */
  period: Date;
  metricId: string | null;
  volume: number | null;
  adoption: number | null;
}

/** What stands behind the amounts of a case: comparisons, metrics with their readings, the method that finance agreed. */
export async function evidenceOf(tx: Transaction, { id, liveOn }: Pick<UseCaseRow, "id" | "liveOn">) {
  const [comparisons, method, metrics] = await Promise.all([
    tx.comparison.findMany({ where: { useCaseId: id, agreedAt: { not: null } } }),
    tx.measurementMethod.findUnique({ where: { useCaseId: id } }),
    tx.successMetric.findMany({ where: { useCaseId: id }, include: { readings: true } }),
  ]);
  return { liveOn: day(liveOn), comparisons, method, metrics };
}

export type CaseEvidence = Awaited<ReturnType<typeof evidenceOf>>;

/** Grade, the reason for it, and what the metric supports: by rule. */
export function judged(claim: Claim, evidence: CaseEvidence) {
  const metric = evidence.metrics.find(({ id }) => id === claim.metricId) ?? null;
  const { grade, why } = gradeOf({
    kind: claim.kind as Evidence["kind"],
    hasComparison: evidence.comparisons.some(
      ({ metricId, startsOn }) =>
        (metricId === null || metricId === claim.metricId) && startsOn <= endOfMonth(claim.period),
    ),
    metric: metric && {
      baselineOn: day(metric.baselineOn),
      readings: metric.readings.filter(
        ({ on }) => evidence.liveOn !== null && (day(on) ?? "") >= evidence.liveOn,
      ).length,
    },
    agreedOn: day(evidence.method?.agreedAt ?? null),
    liveOn: evidence.liveOn,
  });
  return { grade, gradeWhy: why, supported: supportedBy(claim, metric, evidence) };
}

type Measured = SuccessMetricModel & { readings: readonly { on: Date; value: number }[] };

function supportedBy(claim: Claim, metric: Measured | null, { method }: CaseEvidence): bigint | null {
  if (!metric || claim.volume === null || method?.unitValue == null || metric.baselineValue === null)
    return null;
  if (metric.direction === "range") return null;
  const last = endOfMonth(claim.period);
  const known = metric.readings
    .filter(({ on }) => on <= last)
    .toSorted((a, b) => a.on.getTime() - b.on.getTime());
  const reading = known.at(-1);
  if (!reading) return null;
  return BigInt(
    supportedValue({
      volume: claim.volume,
      adoption: claim.adoption ?? 1,
      baseline: metric.baselineValue,
      reading: reading.value,
      direction: metric.direction === "lower" ? "lower" : "higher",
      unitValueMinor: Number(method.unitValue),
    }),
  );
}

function endOfMonth(first: Date): Date {
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0));
}
