import "server-only";
import type { z } from "zod";
import { canEverywhere } from "@/lib/domain/access/can";
import { RecalculateCase } from "@/lib/domain/business-case/schema";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { outdatedCases } from "@/lib/server/business-cases/outdated";
import { recalculateBusinessCase } from "@/lib/server/business-cases/recalculate";
import { type Answer, execute } from "@/lib/server/command";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { financeFacts } from "@/lib/server/finance-policy/assumptions";
import { answerOnce } from "@/lib/server/idempotency";
import { parse } from "@/lib/server/parse";
import type { Actor } from "@/lib/server/session";
import { refusalIn } from "@/lib/server/transaction";
import { keyOf } from "@/lib/server/use-cases/rows";

/** One answer within a few seconds: what is left is done by sending it again. */
const MOST = 200;
const A_MINUTE = 60_000;

export interface Recalculated {
  recalculated: number;
  refused: { case: string; problem: string }[];
  /** Not done in this call. */
  left: number;
}

/** Finance computes the cases of an earlier policy anew, each by the command for one case and in a transaction of its own. */
export const recalculateOutdated: Action = {
  name: "businessCase.recalculateAll",
  access: "finance:edit",
  input: RecalculateCase,
  async run(call) {
    const { actor, idempotency, requestId } = call;
    if (!actor || !canEverywhere(actor, "businessCase:write")) {
      throw new DomainError("forbidden", "You may not do this.");
    }
    const input = parse(RecalculateCase, call.input);
    // The key is held while the cases are done, each in a transaction of its own.
    return answerOnce(actor, idempotency, () => recalculated(actor, input, requestId), A_MINUTE);
  },
};

async function recalculated(
  actor: Actor,
  input: z.infer<typeof RecalculateCase>,
  requestId: string,
): Promise<Answer> {
  const found = await outdatedCases(actor, await financeFacts(database()), new Date());
  const refused: Recalculated["refused"] = [];
  for (const { useCaseId, number } of found.slice(0, MOST)) {
    try {
      await execute(recalculateBusinessCase, actor, { target: useCaseId, input, requestId });
    } catch (thrown) {
      refused.push({ case: keyOf(number), problem: refusalIn(thrown).message });
    }
  }
  const done = Math.min(found.length, MOST);
  const body: Recalculated = {
    recalculated: done - refused.length,
    refused,
    left: found.length - done,
  };
  return { status: 200, version: null, body };
}
