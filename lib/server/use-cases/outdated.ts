import "server-only";
import { routeNames } from "@/lib/domain/use-cases/kind-names";
import type { EditUseCase } from "@/lib/domain/use-cases/schema";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

type Before = Pick<UseCaseRow, "route" | "dataSource" | "revealedAt">;

/** Feasibility was rated for a route and its data: since when, and why, the revealed ratings no longer fit. */
export function outdatedBy({ route, dataSource }: EditUseCase, before: Before, now: Date) {
  if (before.revealedAt === null) return {};
  const reasons = [
    ...(route !== undefined && route !== before.route
      ? [`The route changed from “${routeNames[before.route]}” to “${routeNames[route]}”.`]
      : []),
    ...(dataSource !== undefined && dataSource !== before.dataSource ? ["The data source changed."] : []),
  ];
  return reasons.length > 0 ? { staleSince: now, staleReason: reasons.join(" ") } : {};
}
