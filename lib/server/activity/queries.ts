import "server-only";
import { z } from "zod";
import type { Standing } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { fromCursor, PageInput, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { visibleAmong } from "@/lib/server/use-cases/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { standingTo } from "@/lib/server/use-cases/rows";

/** Entries about ratings (alias `a`): nobody but the rater knows of them before their round is revealed. */
export function unsealedFor(actor: Actor): Prisma.Sql {
  return Prisma.sql`(a."roundId" is null or a."actorId" = ${actor.personId}::uuid
    or exists (select 1 from "ScoringRound" r where r.id = a."roundId" and r."revealedAt" is not null))`;
}

/** Where a page of entries ended. */
export const AuditPlace = z.strictObject({ at: z.coerce.date(), id: z.uuid() });

const moneyFields = [
  "valueYearLow",
  "valueYearLikely",
  "valueYearHigh",
  "cost",
  "spent",
  "fundedAmount",
  "budget",
];

/** The fields of an entry that somebody who stands so to its record may not read. */
export function hiddenFrom(actor: Actor, standing: Standing): ReadonlySet<string> {
  return new Set([
    ...(can(actor, "value:read", standing) ? [] : moneyFields),
    ...(can(actor, "risk:read", standing) ? [] : ["riskAnswers"]),
  ]);
}

/** The cases, named in these entries as merged into, that this actor may not know to exist. */
export async function hiddenHeirs(actor: Actor, entries: readonly string[]): Promise<ReadonlySet<unknown>> {
  const named = entries.flatMap((entry) =>
    [...entry.matchAll(/"mergedIntoId":"([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? []),
  );
  const known = await visibleAmong(database(), actor, named);
  return new Set(named.filter((id) => !known.has(id)));
}

/** What happened to a case, latest first, without money or risk answers for those who may not read them. */
export const listActivity = defineQuery({
  name: "useCase.activity",
  permission: "useCase:read",
  input: z.strictObject(PageInput),
  async run(actor, { cursor, limit }, target) {
    const useCase = await requireUseCase(actor, target);
    const after = cursor ? placeAfter(fromCursor(AuditPlace, cursor)) : Prisma.empty;
    const rows = await database().$queryRaw<EntryRow[]>`
      select a.id, a.at, a.action, p.name as by, a.entry from "AuditEntry" a
        left join "Person" p on p.id = a."actorId"
      where a."useCaseId" = ${useCase.id}::uuid and ${unsealedFor(actor)} ${after}
      order by a.at desc, a.id desc limit ${limit + 1}`;
    const hidden = hiddenFrom(actor, standingTo(actor, useCase));
    const shown = rows.slice(0, limit);
    const heirs = await hiddenHeirs(
      actor,
      shown.map(({ entry }) => entry),
    );
    const last = shown.at(-1);
    return {
      data: shown.map(({ entry, ...row }) => ({ ...row, ...changesIn(entry, hidden, heirs) })),
      page: { next: rows.length > limit && last ? toCursor({ at: last.at, id: last.id }) : null, limit },
    };
  },
});

export interface EntryRow {
  id: string;
  at: Date;
  action: string;
  by: string | null;
  entry: string;
}

/** Entries behind a place in time (alias `a`). The place is a time and an id, not the sequence, whose gaps would tell. */
export function placeAfter({ at, id }: z.infer<typeof AuditPlace>): Prisma.Sql {
  return Prisma.sql`and (a.at, a.id) < (${at}, ${id}::uuid)`;
}

interface Entry {
  reason?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

function changesIn(text: string, hidden: ReadonlySet<string>, heirs: ReadonlySet<unknown>) {
  const { reason, before = {}, after = {} } = JSON.parse(text) as Entry;
  const names = Object.keys(after).filter(
    (name) => !hidden.has(name) && name !== "id" && !heirs.has(after[name]) && !heirs.has(before[name]),
  );
  return {
    reason: reason ?? null,
    changes: names.map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null })),
  };
}
