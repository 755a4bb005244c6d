import "server-only";
import { intakeRoutes } from "@/lib/server/openapi/intake-routes";
import { metricRoutes } from "@/lib/server/openapi/metric-routes";
import { peopleRoutes } from "@/lib/server/openapi/people-routes";
import { portfolioRoutes } from "@/lib/server/openapi/portfolio-routes";
import type { Route } from "@/lib/server/openapi/route";
import { scoringRoutes } from "@/lib/server/openapi/scoring-routes";
import { useCaseRoutes } from "@/lib/server/openapi/use-case-routes";
import { valueReportRoutes } from "@/lib/server/openapi/value-report-routes";
import { valueRoutes } from "@/lib/server/openapi/value-routes";
import { workspaceRoutes } from "@/lib/server/openapi/workspace-routes";

/** Every way into the API. A test holds this list against the files under app/api/v1. */
export const routes: readonly Route[] = [
  ...useCaseRoutes,
  ...intakeRoutes,
  ...scoringRoutes,
  ...metricRoutes,
  ...portfolioRoutes,
  ...peopleRoutes,
  ...workspaceRoutes,
  ...valueRoutes,
  ...valueReportRoutes,
];
