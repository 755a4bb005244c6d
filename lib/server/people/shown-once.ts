import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { type Answer, type AnyCommand, execute } from "@/lib/server/command";
import type { ActionCall } from "@/lib/server/endpoint";
import { environment } from "@/lib/server/environment";

/**
 * Executes a command whose answer carries a secret that is shown once. The kernel keeps answers to repeat them, and
 * must not keep a secret: it is derived from the caller's Idempotency-Key and the app's own secret (or drawn by chance
 * where there is no key), so that a repeated call is told the same one although it is stored nowhere.
 */
export async function answerShownOnce(
  call: ActionCall,
  command: AnyCommand,
  inputFor: (seed: Uint8Array) => { input: unknown; secret: Record<string, string> },
): Promise<Answer> {
  const { actor, target, requestId, idempotency } = call;
  if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
  const { input, secret } = inputFor(seedFor(actor.personId, idempotency));
  const passedOn = { target, input, requestId, ...(idempotency ? { idempotency } : {}) };
  const answer = await execute(command, actor, passedOn);
  return { ...answer, body: { ...(answer.body as Record<string, unknown>), ...secret } };
}

function seedFor(personId: string, idempotency: ActionCall["idempotency"]): Uint8Array {
  if (!idempotency) return randomBytes(64);
  const { key, operation } = idempotency;
  return createHmac("sha512", environment().authSecret).update(`${personId} ${operation} ${key}`).digest();
}
