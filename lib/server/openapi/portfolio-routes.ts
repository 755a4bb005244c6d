import "server-only";
import type { Route } from "@/lib/server/openapi/route";
import { editCycle } from "@/lib/server/portfolio/commands";
import { exportRanking } from "@/lib/server/portfolio/export";
import { getMatrix } from "@/lib/server/portfolio/matrix";
import { getCycle, getPortfolio } from "@/lib/server/portfolio/queries";
import { getAttention, getValue } from "@/lib/server/value/queries";

/** The ways to the portfolio as a whole: ranking, matrix, cycle, what waits. */
export const portfolioRoutes: readonly Route[] = [
  { method: "GET", path: "/cycles/{id}", summary: "Read a cycle", operation: getCycle },
  { method: "PATCH", path: "/cycles/{id}", summary: "Set the budget of a cycle", operation: editCycle },
  {
    method: "GET",
    path: "/portfolio/export",
    summary: "Export the ranking as CSV, XLSX or JSON",
    operation: exportRanking,
  },
  {
    method: "GET",
    path: "/portfolio/attention",
    summary: "Blocked and unassigned cases, and the health of metrics",
    operation: getAttention,
  },
  { method: "GET", path: "/value", summary: "What the portfolio promises and costs", operation: getValue },
  {
    method: "GET",
    path: "/portfolio/matrix",
    summary: "The portfolio by impact and feasibility",
    operation: getMatrix,
  },
  { method: "GET", path: "/portfolio", summary: "The ranked portfolio", operation: getPortfolio },
];
