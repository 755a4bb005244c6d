import "server-only";
import { z } from "zod";
import { PageRequest } from "@/lib/domain/people/page-request";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { bulkChangeRecord } from "@/lib/server/bulk-changes/record";
import { type BulkChangeRow, bulkChangeSummary, bulkChangeView } from "@/lib/server/bulk-changes/rows";
import { database } from "@/lib/server/db";
import { COUNT_LIMIT, cursorKeys, pageOf } from "@/lib/server/people/page";
import { defineQuery } from "@/lib/server/query";

/** My changes of many cases, the newest first. */
export const listBulkChanges = defineQuery({
  name: "bulkChange.list",
  permission: "bulkChange:read",
  input: PageRequest,
  run: async (actor, request) => {
    const after = cursorKeys(request, z.tuple([z.uuid()]));
    const mine = { byId: actor.personId };
    const [rows, total] = await Promise.all([
      database().bulkChange.findMany({
        where: after ? { ...mine, id: { lt: after[0] } } : mine,
        orderBy: { id: "desc" },
        take: request.limit + 1,
      }),
      database().bulkChange.count({ where: mine, take: COUNT_LIMIT }),
    ]);
    const page = pageOf(rows as unknown as BulkChangeRow[], request, total, ({ id }) => [id]);
    return { ...page, data: page.data.map(bulkChangeSummary) };
  },
});

export const getBulkChange = defineQuery({
  name: "bulkChange.get",
  permission: "bulkChange:read",
  input: NoInput,
  async run(actor, _input, target) {
    const row = await bulkChangeRecord.load(database(), actor, target);
    if (!row) throw new DomainError("notFound", "There is no such record, or not for you.");
    return bulkChangeView(row, actor, database());
  },
  version: ({ version }) => version,
});
