import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { appendEvents } from "@/lib/server/audit/append";
import type { Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { answerOnce } from "@/lib/server/idempotency";
import { parse } from "@/lib/server/parse";
import type { Actor } from "@/lib/server/session";

const MarkRead = NoInput;

/** Marks all my notices as read. */
export const readNotices: Action = {
  name: "notice.read",
  access: "notice:read",
  input: MarkRead,
  async run({ actor, input, idempotency }) {
    parse(MarkRead, input);
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    return answerOnce(actor, idempotency, async (tx) => ({
      status: 200,
      version: null,
      body: { read: await markRead(tx, actor) },
    }));
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
