import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { StartPanels } from "@/lib/domain/triage/panels";
import { execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import type { Action, ActionCall } from "@/lib/server/endpoint";
import { remember, replay } from "@/lib/server/idempotency";
import { parse } from "@/lib/server/parse";
import { startScoring } from "@/lib/server/scoring/start-scoring";
import type { Actor } from "@/lib/server/session";
import { inTransaction, refusalIn } from "@/lib/server/transaction";

/** What became of one of the cases. */
export interface PanelStart {
  case: string;
  ok: boolean;
  problem?: Pick<DomainError, "code" | "fields"> & { detail: string };
}

export interface PanelStarts {
  started: number;
  refused: number;
  results: PanelStart[];
}

/**
 * Puts one panel to work on several cases. Each is started by the command for one case, in a transaction of its own: one
 * that is not ready says why and holds up no other.
 */
export const startPanels: Action = {
  name: "panels.start",
  access: "useCase:score",
  input: StartPanels,
  async run(call) {
    const { actor, idempotency } = call;
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const { cases, ...scoring } = parse(StartPanels, call.input);
    const replayed = await inTransaction(database(), (tx) => replay(tx, actor, idempotency));
    if (replayed) return replayed;
    const results: PanelStart[] = [];
    for (const target of cases) results.push(await start(actor, call, target, scoring));
    const started = results.filter(({ ok }) => ok).length;
    const body: PanelStarts = { started, refused: results.length - started, results };
    const answer = { status: 200, version: null, body };
    await inTransaction(database(), (tx) => remember(tx, actor, idempotency, answer));
    return answer;
  },
};

async function start(
  actor: Actor,
  { requestId, idempotency }: ActionCall,
  target: string,
  input: unknown,
): Promise<PanelStart> {
  // A key for each case: a call that broke off half-way is taken up where it stood.
  const own = idempotency && { ...idempotency, key: `${idempotency.key} ${target}` };
  try {
    await execute(startScoring, actor, { target, input, requestId, ...(own ? { idempotency: own } : {}) });
    return { case: target, ok: true };
  } catch (thrown) {
    const { code, message: detail, fields } = refusalIn(thrown);
    return { case: target, ok: false, problem: { code, detail, fields } };
  }
}
