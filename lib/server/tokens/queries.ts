import "server-only";
import { z } from "zod";
import { PageRequest } from "@/lib/domain/people/page-request";
import { database } from "@/lib/server/db";
import { cursorKeys, pageOf } from "@/lib/server/people/page";
import { defineQuery } from "@/lib/server/query";
import { shapeToken, tokenColumns } from "@/lib/server/tokens/rows";

/** My tokens that are not revoked, the newest first; expired ones are among them. */
export const listTokens = defineQuery({
  name: "token.list",
  permission: "token:manage",
  input: PageRequest,
  run: async (actor, request) => {
    const after = cursorKeys(request, z.tuple([z.uuid()]));
    const mine = { personId: actor.personId, revokedAt: null };
    const [rows, total] = await Promise.all([
      database().token.findMany({
        where: after ? { ...mine, id: { lt: after[0] } } : mine,
        orderBy: { id: "desc" },
        take: request.limit + 1,
        select: tokenColumns,
      }),
      database().token.count({ where: mine }),
    ]);
    const page = pageOf(rows, request, total, ({ id }) => [id]);
    return { ...page, data: page.data.map(shapeToken) };
  },
});
