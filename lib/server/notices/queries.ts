import "server-only";
import { z } from "zod";
import { database } from "@/lib/server/db";
import { defineQuery } from "@/lib/server/query";
import { visibleTo } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";

export const ListNotices = z.strictObject({ unread: z.boolean().optional() });

/** My notices, latest first, without those about cases that I may no longer see. */
export const listNotices = defineQuery({
  name: "notice.list",
  permission: "notice:read",
  input: ListNotices,
  async run(actor, { unread = false }) {
    const rows = await database().$queryRaw<NoticeRow[]>`
      select n.id, n.kind, n.text, n."createdAt", n."readAt", u.number,
        coalesce(n.kind = 'sponsorNamed' and u."sponsorId" = n."personId" and u."sponsorAcceptedAt" is null, false)
          as "awaitsSponsor"
      from "Notice" n
        left join "UseCase" u on u.id = n."useCaseId"
      where n."personId" = ${actor.personId}::uuid and (not ${unread} or n."readAt" is null)
        and (n."useCaseId" is null or ${visibleTo(actor)})
      order by n."createdAt" desc, n.id desc limit 100`;
    return {
      data: rows.map(({ number, ...notice }) => ({
        ...notice,
        useCase: number === null ? null : keyOf(number),
      })),
    };
  },
});

interface NoticeRow {
  id: string;
  kind: string;
  text: string;
  createdAt: Date;
  readAt: Date | null;
  number: number | null;
  /** The sponsor who is named in it has not accepted yet. */
  awaitsSponsor: boolean;
}
