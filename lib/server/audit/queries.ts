import "server-only";
import { z } from "zod";
import { noStanding } from "@/lib/domain/access/actor";
import { canEverywhere } from "@/lib/domain/access/can";
import {
  AuditPlace,
  type EntryRow,
  hiddenFrom,
  hiddenHeirs,
  placeAfter,
  unsealedFor,
} from "@/lib/server/activity/queries";
import { fromCursor, PageInput, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import { visibleTo } from "@/lib/server/use-cases/record";
import { type StandingColumns, standingTo } from "@/lib/server/use-cases/rows";

export const ListAudit = z.strictObject({
  action: z.string().max(100).optional(),
  actor: z.uuid().optional(),
  ...PageInput,
});

/**
 * The audit log, latest first. Entries about ratings come into sight with the reveal; those about a confidential case are
 * not there for an admin, and without their content for an auditor who has not opened it; money and risk answers are for
 * those who may read them.
 */
export const listAudit = defineQuery({
  name: "audit.list",
  permission: "audit:read",
  input: ListAudit,
  async run(actor, { action, actor: by, cursor, limit }) {
    const isReadable = Prisma.sql`(a."useCaseId" is null or (u.id is not null and ${visibleTo(actor)}))`;
    const filters = [
      unsealedFor(actor),
      ...(canEverywhere(actor, "value:read") ? [] : [Prisma.sql`(${isReadable} or u.id is null)`]),
      ...(action ? [Prisma.sql`a.action = ${action}`] : []),
      ...(by ? [Prisma.sql`a."actorId" = ${by}::uuid`] : []),
    ];
    const after = cursor ? placeAfter(fromCursor(AuditPlace, cursor)) : Prisma.empty;
    const rows = await database().$queryRaw<AuditRow[]>`
      select a.id, a.at, a.action, p.name as by, a.entry, a."objectType", a."objectId", ${isReadable} as "isReadable",
        case when u.id is not null then jsonb_build_object('proposerId', u."proposerId", 'sponsorId', u."sponsorId",
          'ownerId', u."ownerId", 'benefitOwnerId', u."benefitOwnerId", 'deliveryIds', u."deliveryIds",
          'departmentId', u."departmentId", 'panelIds', u."panelIds", 'blockerAreas', u."blockerAreas") end as "useCase"
      from "AuditEntry" a left join "Person" p on p.id = a."actorId" left join "UseCase" u on u.id = a."useCaseId"
      where ${Prisma.join(filters, " and ")} ${after}
      order by a.at desc, a.id desc limit ${limit + 1}`;
    const shown = rows.slice(0, limit);
    const heirs = await hiddenHeirs(
      actor,
      shown.map(({ entry }) => entry),
    );
    const last = shown.at(-1);
    return {
      data: shown.map(({ entry, isReadable, useCase, ...row }) => ({
        ...row,
        entry: isReadable
          ? masked(entry, hiddenFrom(actor, useCase ? standingTo(actor, useCase) : noStanding), heirs)
          : null,
      })),
      page: { next: rows.length > limit && last ? toCursor({ at: last.at, id: last.id }) : null, limit },
    };
  },
});

type AuditRow = EntryRow & {
  objectType: string;
  objectId: string | null;
  isReadable: boolean;
  useCase: StandingColumns | null;
};

function masked(
  text: string,
  hidden: ReadonlySet<string>,
  heirs: ReadonlySet<unknown>,
): Record<string, unknown> {
  const entry = JSON.parse(text) as Record<string, unknown>;
  const without = (fields: unknown) =>
    Object.fromEntries(
      Object.entries(fields as object).filter(([name, value]) => !hidden.has(name) && !heirs.has(value)),
    );
  return {
    ...entry,
    ...(entry.before ? { before: without(entry.before) } : {}),
    ...(entry.after ? { after: without(entry.after) } : {}),
  };
}
