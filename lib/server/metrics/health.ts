import "server-only";
import { type MetricHealth, metricHealth } from "@/lib/domain/metrics/metric-health";
import { type RollUp, rollUp } from "@/lib/domain/metrics/roll-up";
import type { SuccessMetric } from "@/lib/domain/metrics/schema";
import type { SuccessMetricModel } from "@/lib/server/generated/models";
import { day } from "@/lib/server/use-cases/rows";

/** How a metric stands today, judged by its latest reading. */
export function healthOf(row: SuccessMetricModel, liveOn: Date | null, today: string): MetricHealth {
  return metricHealth({
    metric: ruled(row),
    readings:
      row.latestOn === null || row.latestValue === null
        ? []
        : [{ on: day(row.latestOn), value: row.latestValue }],
    liveOn: day(liveOn),
    today,
  });
}

/** The health of a case from its metrics; null where it has none that weigh anything. */
export function caseHealth(
  rows: readonly Pick<SuccessMetricModel, "weight" | "critical">[],
  healths: readonly MetricHealth[],
): RollUp | null {
  if (!rows.some(({ weight }) => weight > 0)) return null;
  return rollUp({
    metrics: rows.map(({ weight, critical }, index) => {
      const health = healths[index];
      // What has no colour says nothing yet, though a number may stand there.
      const isJudged = health !== undefined && health.status !== "grey";
      return {
        weight,
        critical,
        status: health?.status ?? "grey",
        attainment: isJudged ? (health.attainment?.attainment ?? null) : null,
      };
    }),
  });
}

function ruled(row: SuccessMetricModel) {
  const on = day(row.targetOn);
  const target: SuccessMetric["target"] =
    row.direction === "range"
      ? { lo: row.targetLo ?? 0, hi: row.targetHi ?? 0, on }
      : { value: row.targetValue ?? 0, on };
  return {
    direction: row.direction as SuccessMetric["direction"],
    baseline: row.baselineValue === null ? null : { value: row.baselineValue, on: day(row.baselineOn) ?? "" },
    target,
    tolerance: row.tolerance,
    cadenceDays: row.cadenceDays,
  };
}
