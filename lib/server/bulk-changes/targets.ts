import "server-only";
import { can } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { BULK_LIMIT } from "@/lib/domain/use-cases/bulk-limit";
import { UseCaseFilter } from "@/lib/domain/use-cases/filter";
import { isOpen } from "@/lib/domain/use-cases/stage";
import type { RowProblem } from "@/lib/server/bulk-changes/rows";
import type { Transaction } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { matching } from "@/lib/server/use-cases/filter";
import { selectUseCases, visibleTo } from "@/lib/server/use-cases/record";
import { isUuid, numberInKey, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

const columns = [
  "id",
  "number",
  "version",
  "stage",
  "confidential",
  "tags",
  "departmentId",
  "proposerId",
  "sponsorId",
  "ownerId",
  "ownerAnswered",
  "benefitOwnerId",
  "deliveryIds",
  "panelIds",
  "blockerAreas",
] as const satisfies readonly (keyof UseCaseRow)[];

export type Target = Pick<UseCaseRow, (typeof columns)[number]>;

// In one order for all, so that two changes of the same cases wait for each other instead of standing crosswise.
const locked = Prisma.sql`order by u.id for no key update of u`;

/** The cases that these keys or ids name, as far as the actor may see them, locked until the transaction ends. */
export async function namedTargets(
  tx: Transaction,
  actor: Actor,
  keys: readonly string[],
): Promise<Target[]> {
  const numbers = keys.flatMap((key) => numberInKey(key) ?? []);
  const where = Prisma.sql`(u.number = any(${numbers}::int[]) or u.id = any(${keys.filter(isUuid)}::uuid[]))
    and ${visibleTo(actor)}`;
  return selectUseCases(tx, { columns, where, tail: locked });
}

/** All cases that a filter leaves, locked likewise. */
export async function matchingTargets(
  tx: Transaction,
  actor: Actor,
  filter: UseCaseFilter,
): Promise<Target[]> {
  const where = matching(actor, UseCaseFilter.parse(filter));
  const tail = Prisma.sql`order by u.id limit ${BULK_LIMIT + 1} for no key update of u`;
  const found = await selectUseCases(tx, { columns, where, tail });
  if (found.length > BULK_LIMIT) throw unfit(`More than ${BULK_LIMIT} cases match. Narrow the filter.`);
  if (found.length === 0) throw unfit("No case matches.");
  return found;
}

/** Why this person cannot edit this case now; null where they can. */
export function whyNotEdited(actor: Actor, target: Target): RowProblem | null {
  if (!can(actor, "useCase:edit", standingTo(actor, target))) {
    return { code: "forbidden", detail: "You may read this case, but not edit it." };
  }
  if (!isOpen(target.stage)) return { code: "conflict", detail: "It is closed: it stays as it is." };
  if (target.stage === "scoring") {
    return { code: "conflict", detail: "A panel is rating it: it stays as it is until the reveal." };
  }
  return null;
}

/** Whether a confidential case would be out of this person's sight with another owner. */
export function isLostWith(actor: Actor, target: Target, ownerId: string | null): boolean {
  if (!target.confidential || target.ownerId === ownerId) return false;
  return !can(actor, "useCase:readConfidential", standingTo(actor, { ...target, ownerId }));
}

function unfit(message: string): DomainError {
  return new DomainError("invalid", message, [{ field: "filter", message }]);
}
