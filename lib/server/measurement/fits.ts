import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { Transaction } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { isOwn, type UseCaseRow } from "@/lib/server/use-cases/rows";

export async function requireMetric(tx: Transaction, useCaseId: string, id: string): Promise<void> {
  if ((await tx.successMetric.count({ where: { id, useCaseId } })) > 0) return;
  const message = "This case has no such metric.";
  throw new DomainError("invalid", message, [{ field: "metric", message, code: "unknown" }]);
}

/** Who proposed it, or has a part in the case, does not agree it. */
export function refuseAgreement(
  { personId }: Actor,
  { useCase, byId, agreedAt }: { useCase: UseCaseRow; byId: string; agreedAt: Date | null },
): void {
  if (isOwn(personId, useCase)) {
    throw new DomainError("forbidden", "Nobody agrees how the value of a case of their own is measured.");
  }
  if (byId === personId) {
    throw new DomainError("conflict", "You proposed it: somebody else of finance agrees it.");
  }
  if (agreedAt) throw new DomainError("conflict", "It is agreed already.");
}
