import "server-only";
import type { Route } from "@/lib/server/openapi/route";
import { listReportCases } from "@/lib/server/value/case-rows";
import { exportReportCases } from "@/lib/server/value/export";
import { downloadPack } from "@/lib/server/value/pack/pack";
import { getValueReport } from "@/lib/server/value/report";
import { getTrackRecord } from "@/lib/server/value/track-record";

/** The ways to the value of the portfolio at the end of a quarter ("latest": the last one closed). */
export const valueReportRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/value/report/{id}",
    summary: "Read the value of the portfolio at the end of a quarter",
    operation: getValueReport,
  },
  {
    method: "GET",
    path: "/value/report/{id}/cases",
    summary: "List the cases behind a figure of the value",
    operation: listReportCases,
  },
  {
    method: "GET",
    path: "/value/report/{id}/cases/export",
    summary: "Export the cases behind a figure of the value",
    operation: exportReportCases,
  },
  {
    method: "GET",
    path: "/value/report/{id}/pack",
    summary: "The board pack of a quarter as PDF, PPTX or XLSX",
    operation: downloadPack,
  },
  {
    method: "GET",
    path: "/value/track-record",
    summary: "How forecasts have come true, by groups of five cases and more",
    operation: getTrackRecord,
  },
];
