import "server-only";
import { type Evidence, gradeOf } from "@/lib/domain/realised/grade";
import { supportedValue } from "@/lib/domain/realised/supported";
import { lastDayOf } from "@/lib/domain/shared/calendar-month";
import { month } from "@/lib/server/business-cases/rows";
import type { Transaction } from "@/lib/server/db";
import type { MeasurementMethodModel, SuccessMetricModel } from "@/lib/server/generated/models";
import { dateOf, day, type UseCaseRow } from "@/lib/server/use-cases/rows";

interface Claim {
  kind: string;
  /** The first day of the month it is claimed for. */
  period: Date;
  currency: string;
  metricId: string | null;
  volume: number | null;
  adoption: number | null;
}

/** What stands behind the amounts of a case: comparisons, metrics with their readings, the method that finance agreed. */
export async function evidenceOf(tx: Transaction, { id, liveOn }: Pick<UseCaseRow, "id" | "liveOn">) {
  const [comparisons, metrics] = await Promise.all([
    tx.comparison.findMany({ where: { useCaseId: id, agreedAt: { not: null } } }),
    tx.successMetric.findMany({ where: { useCaseId: id }, include: { readings: true, measured: true } }),
  ]);
  return { liveOn: day(liveOn), comparisons, metrics };
}

export type CaseEvidence = Awaited<ReturnType<typeof evidenceOf>>;

/** Grade, the reason for it, what the metric supports, and the state before finance confirms it: by rule. */
export function judged(claim: Claim, evidence: CaseEvidence) {
  const metric = evidence.metrics.find(({ id }) => id === claim.metricId) ?? null;
  const { grade, why } = gradeOf({
    kind: claim.kind as Evidence["kind"],
    hasComparison: evidence.comparisons.some(
      ({ metricId, startsOn }) =>
        (metricId === null || metricId === claim.metricId) && startsOn <= endOf(claim.period),
    ),
    metric: metric && {
      baselineOn: day(metric.baselineOn),
      readings: readingsSince(evidence.liveOn, metric.readings),
    },
    agreedOn: day(metric?.measured?.agreedAt ?? null),
    liveOn: evidence.liveOn,
  });
  const state = grade === "measured" && claim.kind === "benefit" ? "measured" : "claimed";
  return { grade, gradeWhy: why, supported: supportedBy(claim, metric), state };
}

/** How many readings count: those since the launch; none while the case is not live. */
export function readingsSince(liveOn: string | null, readings: readonly { on: Date }[]): number {
  return liveOn === null ? 0 : readings.filter(({ on }) => day(on) >= liveOn).length;
}

type Measured = SuccessMetricModel & {
  readings: readonly { on: Date; value: number }[];
  measured: MeasurementMethodModel | null;
};

function supportedBy(claim: Claim, metric: Measured | null): bigint | null {
  const unitValue = metric?.measured?.unitValue ?? null;
  if (!metric || claim.volume === null || unitValue === null || metric.baselineValue === null) return null;
  if (metric.measured?.currency !== claim.currency) return null;
  if (metric.direction === "range") return null;
  const last = endOf(claim.period);
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
      unitValueMinor: Number(unitValue),
    }),
  );
}

function endOf(period: Date): Date {
  return dateOf(lastDayOf(month(period)));
}
