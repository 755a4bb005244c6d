import "server-only";
import { defineMetric, editMetric, recordReadings } from "@/lib/server/metrics/commands";
import { correctReading } from "@/lib/server/metrics/correct-reading";
import { exportMetrics, exportReadings } from "@/lib/server/metrics/export";
import { listMetrics, listReadings } from "@/lib/server/metrics/queries";
import type { Route } from "@/lib/server/openapi/route";

/** The ways to success metrics and their readings. */
export const metricRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/metrics/{id}/readings/export",
    summary: "Export the readings of a metric as CSV, XLSX or JSON",
    operation: exportReadings,
  },
  { method: "GET", path: "/metrics/{id}/readings", summary: "Read the readings", operation: listReadings },
  { method: "POST", path: "/metrics/{id}/readings", summary: "Record readings", operation: recordReadings },
  { method: "PATCH", path: "/metrics/{id}", summary: "Edit a success metric", operation: editMetric },
  { method: "PATCH", path: "/readings/{id}", summary: "Correct a reading", operation: correctReading },
  {
    method: "GET",
    path: "/use-cases/{key}/metrics/export",
    summary: "Export the metrics of a case as CSV, XLSX or JSON",
    operation: exportMetrics,
  },
  {
    method: "GET",
    path: "/use-cases/{key}/metrics",
    summary: "Read the success metrics",
    operation: listMetrics,
  },
  {
    method: "POST",
    path: "/use-cases/{key}/metrics",
    summary: "Add a success metric",
    operation: defineMetric,
  },
];
