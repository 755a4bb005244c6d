import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import type { Answer } from "@/lib/server/command";
import { database, type Transaction } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";
import { inTransaction } from "@/lib/server/transaction";

export interface Idempotency {
  key: string;
  /** Method and path of the call, so that one key cannot answer for another route. */
  operation: string;
  bodyHash: Uint8Array<ArrayBuffer>;
}

interface Kept {
  operation: string;
  bodyHash: Uint8Array;
  response: string | null;
}

/** Answers a call in one transaction, and the same call sent again with the same key as it was answered first. */
export function answerOnce(
  actor: Actor,
  idempotency: Idempotency | undefined,
  answer: (tx: Transaction) => Promise<Answer>,
  timeout?: number,
): Promise<Answer> {
  return inTransaction(
    database(),
    async (tx) => {
      const replayed = await replay(tx, actor, idempotency);
      if (replayed) return replayed;
      const first = await answer(tx);
      await remember(tx, actor, idempotency, first);
      return first;
    },
    timeout,
  );
}

/** Keys answer for a day; those that are older are forgotten, some thousands at a time. */
export async function forgetOldKeys(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    delete from "IdempotencyKey" where ("personId", key) in (
      select "personId", key from "IdempotencyKey"
      where "createdAt" < now() - interval '24 hours' limit 5000 for update skip locked)`;
}

/**
 * Claims the key for this call, or gives the answer that the first call with it got.
 * A second call at the same moment waits here for the first one's transaction.
 */
export async function replay(
  tx: Transaction,
  actor: Actor,
  idempotency: Idempotency | undefined,
): Promise<Answer | null> {
  if (!idempotency) return null;
  const { key, operation, bodyHash } = idempotency;
  const claimed = await tx.$executeRaw`
    insert into "IdempotencyKey" ("personId", key, operation, "bodyHash", "createdAt")
    values (${actor.personId}::uuid, ${key}, ${operation}, ${bodyHash}, now())
    on conflict ("personId", key) do update
      set operation = excluded.operation, "bodyHash" = excluded."bodyHash", "createdAt" = now(), response = null
      where "IdempotencyKey"."createdAt" < now() - interval '24 hours'`;
  if (claimed > 0) return null;
  const [kept] = await tx.$queryRaw<Kept[]>`
    select operation, "bodyHash", response from "IdempotencyKey"
    where "personId" = ${actor.personId}::uuid and key = ${key}`;
  if (!kept || kept.operation !== operation || !Buffer.from(kept.bodyHash).equals(bodyHash)) {
    throw new DomainError("invalid", "This Idempotency-Key was used for another request.", [
      { field: "Idempotency-Key", message: "Use a new key for a new request.", code: "idempotencyKeyReused" },
    ]);
  }
  return JSON.parse(kept.response ?? "null") as Answer;
}

/** Keeps the answer beside the key, in the transaction of the change. */
export async function remember(
  tx: Transaction,
  actor: Actor,
  idempotency: Idempotency | undefined,
  answer: Answer,
): Promise<void> {
  if (!idempotency) return;
  await tx.$executeRaw`
    update "IdempotencyKey" set response = ${JSON.stringify(answer)}
    where "personId" = ${actor.personId}::uuid and key = ${idempotency.key}`;
}
