import "server-only";
import { hasReach } from "@/lib/domain/access/can";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { EditView, SaveView, type ViewQuery, type ViewScope } from "@/lib/domain/use-cases/saved-view";
import { defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { savedViewRecord } from "@/lib/server/saved-views/record";
import { savedViewOf } from "@/lib/server/saved-views/rows";
import type { Actor } from "@/lib/server/session";
import { refuseHiddenMoney } from "@/lib/server/use-cases/filter";
import { refuseHiddenOrder } from "@/lib/server/use-cases/pages";

export const saveView = defineCommand({
  name: "savedView.save",
  permission: "savedView:write",
  input: SaveView,
  creates: savedViewRecord,
  async run({ name, scope, query, isDefault }, { tx, actor, now }) {
    refuseUnreadable(actor, query);
    if (isDefault) await leaveDefault(tx, actor);
    const data = {
      ownerId: actor.personId,
      name,
      ...reachOf(actor, scope),
      query: query as Prisma.InputJsonObject,
      isDefault,
      createdAt: now,
      updatedAt: now,
    };
    return (await tx.savedView.create({ data, select: { id: true } })).id;
  },
  shape: savedViewOf,
});

export const editView = defineCommand({
  name: "savedView.edit",
  permission: "savedView:write",
  input: EditView,
  changes: savedViewRecord,
  precondition: "required",
  async run({ name, scope, query, isDefault }, { tx, actor, current, now }) {
    if (query) refuseUnreadable(actor, query);
    if (isDefault) await leaveDefault(tx, actor);
    await tx.savedView.update({
      where: { id: current.id },
      data: {
        ...(name === undefined ? {} : { name }),
        ...(scope === undefined ? {} : reachOf(actor, scope)),
        ...(query === undefined ? {} : { query: query as Prisma.InputJsonObject }),
        ...(isDefault === undefined ? {} : { isDefault }),
        updatedAt: now,
      },
    });
  },
  shape: savedViewOf,
});

/** Takes a view away, for everybody who found it. */
export const removeView = defineCommand({
  name: "savedView.remove",
  permission: "savedView:write",
  input: NoInput,
  changes: { ...savedViewRecord, reload: async (_tx, _actor, before) => before },
  async run(_input, { tx, current: { id, name }, note }) {
    note({ removed: name });
    await tx.savedView.delete({ where: { id } });
  },
  shape: savedViewOf,
});

/** Who shows a view to everyone leads or administers; who shows it to a team has one. */
function reachOf(actor: Actor, scope: ViewScope): { scope: ViewScope; departmentId: string | null } {
  if (scope === "everyone" && !hasReach(actor, "savedView:share")) {
    throw new DomainError("forbidden", "Only a lead or an admin shows a view to everyone.", [
      { field: "scope", message: "Keep it for yourself or your department." },
    ]);
  }
  if (scope === "team" && !actor.departmentId) {
    throw new DomainError("invalid", "You belong to no department to share it with.", [
      { field: "scope", message: "You belong to no department." },
    ]);
  }
  return { scope, departmentId: scope === "team" ? actor.departmentId : null };
}

function refuseUnreadable(actor: Actor, { f, sort }: ViewQuery): void {
  refuseHiddenMoney(actor, f);
  if (sort) refuseHiddenOrder(actor, sort);
}

/** One default for each person: the one before steps back. */
async function leaveDefault(tx: Transaction, { personId }: Actor): Promise<void> {
  await tx.savedView.updateMany({
    where: { ownerId: personId, isDefault: true },
    data: { isDefault: false },
  });
}
