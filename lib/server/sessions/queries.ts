import "server-only";
import { z } from "zod";
import { PageRequest } from "@/lib/domain/people/page-request";
import { database } from "@/lib/server/db";
import { cursorKeys, pageOf } from "@/lib/server/people/page";
import { defineQuery } from "@/lib/server/query";
import { shapeSession } from "@/lib/server/sessions/rows";

const IDLE_MINUTES = 30;

/** My sessions that are still alive, the newest first. */
export const listSessions = defineQuery({
  name: "session.list",
  permission: "session:manage",
  input: PageRequest,
  run: async (actor, request) => {
    const after = cursorKeys(request, z.tuple([z.uuid()]));
    const now = new Date();
    const alive = {
      personId: actor.personId,
      revokedAt: null,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - IDLE_MINUTES * 60_000) },
    };
    const [rows, total] = await Promise.all([
      database().session.findMany({
        where: after ? { ...alive, id: { lt: after[0] } } : alive,
        orderBy: { id: "desc" },
        take: request.limit + 1,
      }),
      database().session.count({ where: alive }),
    ]);
    const page = pageOf(rows, request, total, ({ id }) => [id]);
    return { ...page, data: page.data.map((session) => shapeSession(session, actor)) };
  },
});
