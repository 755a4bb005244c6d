import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { OverrideModel } from "@/lib/server/generated/models";
import type { Actor } from "@/lib/server/session";

/** Overrides as the API shows them, with names; `mine` tells who proposed it that somebody else settles it. */
export async function overrideViews(tx: Transaction, rows: readonly OverrideModel[], actor: Actor) {
  const ids = rows.flatMap(({ byId, settledById }) => (settledById ? [byId, settledById] : [byId]));
  const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = (id: string | null) =>
    id && (people.find((person) => person.id === id)?.name ?? "Somebody who left");
  return rows.map(({ id, version, impact, feasibility, reason, state, at, byId, settledById, ...row }) => ({
    ...{ id, version, impact, feasibility, reason, state, at },
    by: nameOf(byId),
    settledBy: nameOf(settledById),
    settledAt: row.settledAt,
    settleNote: row.settleNote,
    mine: byId === actor.personId,
  }));
}

export type OverrideView = Awaited<ReturnType<typeof overrideViews>>[number];
