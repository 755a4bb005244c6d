import "server-only";
import { noStanding } from "@/lib/domain/access/actor";
import type { ViewQuery, ViewScope } from "@/lib/domain/use-cases/saved-view";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import type { SavedViewModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { isUuid } from "@/lib/server/use-cases/rows";

export type SavedViewRow = Omit<SavedViewModel, "scope" | "query"> & { scope: ViewScope; query: ViewQuery };

/** The views that somebody finds: their own, their department's and everyone's. */
export function viewsFor({ personId, departmentId }: Actor): Prisma.SavedViewWhereInput {
  const team = departmentId ? [{ scope: "team", departmentId }] : [];
  return { OR: [{ ownerId: personId }, { scope: "everyone" }, ...team] };
}

/** A view belongs to whoever made it; others who find it use it as it is. */
export const savedViewRecord: RecordKind<SavedViewRow> = {
  type: "savedView",
  load: findView,
  standing: (actor, { ownerId }) => ({ ...noStanding, own: ownerId === actor.personId }),
  claim: (tx, current) => raiseVersion(tx.savedView, current),
  snapshot: ({ ownerId, name, scope, departmentId, query, isDefault }) => ({
    ownerId,
    name,
    scope,
    departmentId,
    query,
    isDefault,
  }),
};

async function findView(tx: Transaction, actor: Actor, target: string): Promise<SavedViewRow | null> {
  if (!isUuid(target)) return null;
  const row = await tx.savedView.findFirst({ where: { id: target, ...viewsFor(actor) } });
  return row as SavedViewRow | null;
}
