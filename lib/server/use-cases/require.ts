import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { findUseCase } from "@/lib/server/use-cases/record";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

/** The case, or the answer that there is none: not there and not for you are the same. */
export async function requireUseCase(actor: Actor, target: string): Promise<UseCaseRow> {
  const useCase = await findUseCase(database(), actor, target);
  if (!useCase) throw new DomainError("notFound", "There is no such record, or not for you.");
  return useCase;
}
