import "server-only";
import { can } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { isChangeable, isOpen } from "@/lib/domain/use-cases/stage";
import { database } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { findUseCase } from "@/lib/server/use-cases/record";
import { standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

/** The case, or the answer that there is none: not there and not for you are the same. */
export async function requireUseCase(actor: Actor, target: string): Promise<UseCaseRow> {
  const useCase = await findUseCase(database(), actor, target);
  if (!useCase) throw new DomainError("notFound", "There is no such record, or not for you.");
  return useCase;
}

/** The same for who may also know what it costs and brings. */
export async function requireMoneyOf(actor: Actor, target: string): Promise<UseCaseRow> {
  const useCase = await requireUseCase(actor, target);
  if (can(actor, "value:read", standingTo(actor, useCase))) return useCase;
  throw new DomainError("forbidden", "You may read this case, but not its money.");
}

/** Refuses what is done to an open case alone. */
export function requireOpen({ stage }: Pick<UseCaseRow, "stage">): void {
  if (!isOpen(stage)) throw new DomainError("conflict", "This case is closed.");
}

/** Refuses a change of what a case says where it stays as it is. */
export function requireChangeable({ stage }: Pick<UseCaseRow, "stage">): void {
  if (isChangeable(stage)) return;
  throw new DomainError(
    "conflict",
    isOpen(stage)
      ? "A panel is rating this case: it stays as it is until the reveal."
      : "A closed case stays as it is. Reopen it first.",
  );
}
