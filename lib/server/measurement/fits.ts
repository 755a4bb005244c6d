import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { Transaction } from "@/lib/server/db";

/** Refuses a metric that is not one of the case. */
export async function requireMetric(tx: Transaction, useCaseId: string, id: string): Promise<void> {
  if ((await tx.successMetric.count({ where: { id, useCaseId } })) > 0) return;
  const message = "This case has no such metric.";
  throw new DomainError("invalid", message, [{ field: "metric", message, code: "unknown" }]);
}
