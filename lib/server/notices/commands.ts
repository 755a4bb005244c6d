import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { appendEvents } from "@/lib/server/audit/append";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { parse } from "@/lib/server/parse";
import { inTransaction } from "@/lib/server/transaction";

const MarkRead = z.strictObject({});

/** Marks all my notices as read. */
export const readNotices: Action = {
  name: "notice.read",
  access: "notice:read",
  input: MarkRead,
  async run({ actor, input }) {
    parse(MarkRead, input);
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const now = new Date();
    const read = await inTransaction(database(), async (tx) => {
      const { count } = await tx.notice.updateMany({
        where: { personId: actor.personId, readAt: null },
        data: { readAt: now },
      });
      if (count > 0) {
        await appendEvents(tx, actor, [
          { action: "notice.read", at: now, objectType: "notice", detail: { count } },
        ]);
      }
      return count;
    });
    return { status: 200, version: null, body: { read } };
  },
};
