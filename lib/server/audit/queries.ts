import "server-only";
import { z } from "zod";
import { AuditPlace, type EntryRow, placeAfter, unsealedFor } from "@/lib/server/activity/queries";
import { fromCursor, PageInput, toCursor } from "@/lib/server/cursor";
import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";
import { defineQuery } from "@/lib/server/query";
import { visibleTo } from "@/lib/server/use-cases/record";

export const ListAudit = z.strictObject({
  action: z.string().max(100).optional(),
  actor: z.uuid().optional(),
  ...PageInput,
});

/**
 * The audit log, latest first. What an entry says about a case is for those who may see the case (an admin runs the
 * system and reads no confidential content); entries about ratings come into sight with the reveal.
 */
export const listAudit = defineQuery({
  name: "audit.list",
  permission: "audit:read",
  input: ListAudit,
  async run(actor, { action, actor: by, cursor, limit }) {
    const filters = [
      unsealedFor(actor),
      ...(action ? [Prisma.sql`a.action = ${action}`] : []),
      ...(by ? [Prisma.sql`a."actorId" = ${by}::uuid`] : []),
    ];
    const after = cursor ? placeAfter(fromCursor(AuditPlace, cursor)) : Prisma.empty;
    const rows = await database().$queryRaw<AuditRow[]>`
      select a.id, a.at, a.action, p.name as by, a.entry, a."objectType", a."objectId", (a."useCaseId" is null or ${visibleTo(actor)}) as readable
      from "AuditEntry" a left join "Person" p on p.id = a."actorId" left join "UseCase" u on u.id = a."useCaseId"
      where ${Prisma.join(filters, " and ")} ${after}
      order by a.at desc, a.id desc limit ${limit + 1}`;
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      data: shown.map(({ entry, readable: isReadable, ...row }) => ({
        ...row,
        entry: isReadable ? (JSON.parse(entry) as Record<string, unknown>) : null,
      })),
      page: { next: rows.length > limit && last ? toCursor({ at: last.at, id: last.id }) : null, limit },
    };
  },
});

type AuditRow = EntryRow & { objectType: string; objectId: string | null; readable: boolean };
