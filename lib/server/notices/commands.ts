import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { appendEvents } from "@/lib/server/audit/append";
import { database, type Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { remember, replay } from "@/lib/server/idempotency";
import { parse } from "@/lib/server/parse";
import type { Actor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";

const MarkRead = z.strictObject({});

/** Marks all my notices as read. */
export const readNotices: Action = {
  name: "notice.read",
  access: "notice:read",
  input: MarkRead,
  async run({ actor, input, idempotency }) {
    parse(MarkRead, input);
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    return inTransaction(database(), async (tx) => {
      const replayed = await replay(tx, actor, idempotency);
      if (replayed) return replayed;
      const answer = { status: 200, version: null, body: { read: await markRead(tx, actor) } };
      await remember(tx, actor, idempotency, answer);
      return answer;
    });
  },
};

async function markRead(tx: Transaction, actor: Actor): Promise<number> {
  const now = new Date();
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
}
