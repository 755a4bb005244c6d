import "server-only";
import { z } from "zod";
import type { Standing } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { type CommentLine, commentView } from "@/lib/server/comments/rows";
import { inOpenSection } from "@/lib/server/comments/sections";
import { fromCursor, PageInput, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import type { Actor } from "@/lib/server/session";
import { visibleAmong } from "@/lib/server/use-cases/record";
import { requireUseCase } from "@/lib/server/use-cases/require";
import { standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

/**
 * Entries about ratings (alias `a`): nobody but the rater knows of them before their round is revealed, and after it only where
 * raters are named. And while a panel rates blind, nobody reads where leads once wanted the case.
 */
export function unsealedFor(actor: Actor): Prisma.Sql {
  return Prisma.sql`((a."roundId" is null or a."actorId" = ${actor.personId}::uuid
    or (exists (select 1 from "ScoringRound" r where r.id = a."roundId" and r."revealedAt" is not null)
      and not exists (select 1 from "Setting" where name = 'raterNames' and value = to_jsonb('hidden'::text))))
    and (a."objectType" <> 'override' or not exists (select 1 from "ScoringRound" r
      where r."useCaseId" = a."useCaseId" and r."revealedAt" is null and r."abandonedAt" is null)))`;
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
  "trancheAmount",
  "budget",
  "valueComment",
  "businessCase",
  "actual",
  "measurement",
  "gate",
];

/** The fields of an entry that somebody who stands so to its record may not read. */
export function hiddenFrom(actor: Actor, standing: Standing): ReadonlySet<string> {
  return new Set([
    ...(can(actor, "value:read", standing) ? [] : moneyFields),
    ...(can(actor, "risk:read", standing) ? [] : ["riskAnswers", "riskComment"]),
  ]);
}

/** The cases, named in these entries as merged into or alike, that this actor may not know to exist. */
export async function hiddenHeirs(actor: Actor, entries: readonly string[]): Promise<ReadonlySet<unknown>> {
  const named = entries.flatMap((entry) =>
    [...entry.matchAll(/"(?:mergedIntoId|otherId)":"([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? []),
  );
  const known = await visibleAmong(database(), actor, named);
  return new Set(named.filter((id) => !known.has(id)));
}

/** What of the activity is asked for: everything, what people say, or what was done. */
export const ActivityShow = z.enum(["all", "comments", "changes"]);
export type ActivityShow = z.infer<typeof ActivityShow>;

export const ListActivity = z.strictObject({ show: ActivityShow.default("all"), ...PageInput });

/**
 * What was said about a case and what happened to it in one stream, latest first; without money or risk answers for those
 * who may not read them.
 */
export const listActivity = defineQuery({
  name: "useCase.activity",
  permission: "useCase:read",
  input: ListActivity,
  async run(actor, { show, cursor, limit }, target) {
    const useCase = await requireUseCase(actor, target);
    const place = cursor ? fromCursor(AuditPlace, cursor) : null;
    const rows = await database().$queryRaw<StreamRow[]>`
      select * from (${streamOf(actor, useCase, { show, place, limit: limit + 1 })}) stream order by at desc, id desc limit ${limit + 1}`;
    const hidden = hiddenFrom(actor, standingTo(actor, useCase));
    const shown = rows.slice(0, limit);
    const heirs = await hiddenHeirs(
      actor,
      shown.flatMap(({ entry }) => entry ?? []),
    );
    const last = shown.at(-1);
    return {
      data: shown.map(({ id, at, action, by, entry, comment }) => ({
        id,
        at,
        action,
        by,
        ...(entry === null ? { reason: null, changes: [] } : changesIn(entry, hidden, heirs)),
        comment: comment && commentView(withDates(comment)),
      })),
      page: { next: rows.length > limit && last ? toCursor({ at: last.at, id: last.id }) : null, limit },
    };
  },
});

interface StreamRow {
  id: string;
  at: Date;
  action: string;
  by: string | null;
  entry: string | null;
  comment: Dated | null;
}

type Place = z.infer<typeof AuditPlace>;

function streamOf(
  actor: Actor,
  useCase: UseCaseRow,
  { show, place, limit }: { show: ActivityShow; place: Place | null; limit: number },
): Prisma.Sql {
  const streams = [
    ...(show === "comments" ? [] : [changesOf(actor, useCase, place)]),
    ...(show === "changes" ? [] : [commentsOn(actor, useCase, place)]),
  ].map((stream) => Prisma.sql`(${stream} order by at desc, id desc limit ${limit})`);
  return Prisma.join(streams, " union all ");
}

// What is said has its own place in the stream; who follows a case is theirs alone.
function changesOf(actor: Actor, { id }: UseCaseRow, place: Place | null): Prisma.Sql {
  return Prisma.sql`
    select a.id, a.at, a.action, p.name as by, a.entry, null::jsonb as comment
    from "AuditEntry" a left join "Person" p on p.id = a."actorId"
    where a."useCaseId" = ${id}::uuid and a."objectType" not in ('comment', 'follower')
      and ${unsealedFor(actor)} ${place ? placeAfter(place) : Prisma.empty}`;
}

function commentsOn(actor: Actor, useCase: UseCaseRow, place: Place | null): Prisma.Sql {
  return Prisma.sql`
    select c.id, c."createdAt" as at, 'comment' as action, p.name as by, null::text as entry,
      jsonb_build_object('id', c.id, 'version', c.version, 'section', c.section, 'parentId', c."parentId",
        'body', c.body, 'createdAt', c."createdAt", 'editedAt', c."editedAt", 'deletedAt', c."deletedAt",
        'authorId', c."authorId", 'author', p.name, 'mentioned', coalesce((
          select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name)
          from "Person" m where m.id = any(c.mentions)), '[]')) as comment
    from "Comment" c left join "Person" p on p.id = c."authorId"
    where c."useCaseId" = ${useCase.id}::uuid and c."deletedAt" is null and ${inOpenSection(actor, useCase)}
      ${place ? Prisma.sql`and (c."createdAt", c.id) < (${place.at}, ${place.id}::uuid)` : Prisma.empty}`;
}

type Dated = Omit<CommentLine, "createdAt" | "editedAt" | "deletedAt"> & {
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
};

function withDates({ createdAt, editedAt, deletedAt, ...comment }: Dated): CommentLine {
  return {
    ...comment,
    createdAt: new Date(createdAt),
    editedAt: editedAt === null ? null : new Date(editedAt),
    deletedAt: deletedAt === null ? null : new Date(deletedAt),
  };
}

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
