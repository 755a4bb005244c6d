import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { OverrideModel } from "@/lib/server/generated/models";
import { nameIn, namesOf } from "@/lib/server/people/names";
import type { Actor } from "@/lib/server/session";

/** Overrides as the API shows them, with names; `mine` tells who proposed it that somebody else settles it. */
export async function overrideViews(tx: Transaction, rows: readonly OverrideModel[], actor: Actor) {
  const names = await namesOf(
    tx,
    rows.flatMap(({ byId, settledById }) => [byId, settledById]),
  );
  return rows.map(({ id, version, impact, feasibility, reason, state, at, byId, settledById, ...row }) => ({
    ...{ id, version, impact, feasibility, reason, state, at },
    by: nameIn(names, byId),
    settledBy: settledById && nameIn(names, settledById),
    settledAt: row.settledAt,
    settleNote: row.settleNote,
    mine: byId === actor.personId,
  }));
}

export type OverrideView = Awaited<ReturnType<typeof overrideViews>>[number];
