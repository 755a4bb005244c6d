import "server-only";
import { metricColumns } from "@/lib/domain/metrics/export-columns";
import { readingColumns } from "@/lib/domain/metrics/reading-columns";
import { NoInput } from "@/lib/domain/shared/no-input";
import { exportList } from "@/lib/server/exports/export-list";
import { listMetrics, listReadings } from "@/lib/server/metrics/queries";

/** The success metrics of a case as a file. */
export const exportMetrics = exportList({
  name: "metric.export",
  list: listMetrics,
  filter: NoInput,
  columns: metricColumns,
  called: { file: "metrics", sheet: "Metrics", objectType: "metric" },
  rowOf: ({ baseline, target, health, ...metric }) => ({
    id: metric.id,
    name: metric.name,
    type: metric.type,
    kind: metric.kind,
    unit: metric.unit,
    direction: metric.direction,
    baseline: baseline?.value ?? null,
    baselineOn: baseline?.on ?? metric.measureBaselineOn,
    target: "value" in target ? target.value : null,
    targetLow: "lo" in target ? target.lo : null,
    targetHigh: "hi" in target ? target.hi : null,
    targetOn: target.on,
    reading: health.reading?.value ?? null,
    readingOn: health.reading?.on ?? null,
    attainment: health.attainment?.attainment ?? null,
    status: health.status,
    tolerance: metric.tolerance,
    weight: metric.weight,
    critical: metric.critical,
    cadenceDays: metric.cadenceDays,
    method: metric.method,
  }),
});

/** The readings of a metric as a file, latest first. */
export const exportReadings = exportList({
  name: "reading.export",
  list: listReadings,
  filter: NoInput,
  columns: readingColumns,
  called: { file: "readings", sheet: "Readings", objectType: "metric" },
  rowOf: ({ version: _, ...reading }) => reading,
});
