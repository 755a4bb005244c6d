import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { appendEvents } from "@/lib/server/audit/append";
import { database } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { parse } from "@/lib/server/parse";
import { createSetupLink } from "@/lib/server/people/links";
import { removeSamplePortfolio } from "@/lib/server/sample/remove";
import { inTransaction } from "@/lib/server/transaction";

const RemoveSample = NoInput;

/** Removes the sample portfolio. A sample admin loses the account with it and gets the link that makes the first one. */
export const removeSample: Action = {
  name: "sample.remove",
  access: "sample:remove",
  input: RemoveSample,
  async run({ actor, input }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    parse(RemoveSample, input);
    const removed = await inTransaction(database(), async (tx) => {
      const { cases } = await removeSamplePortfolio(tx);
      const detail = { cases };
      await appendEvents(tx, actor, [
        { action: "sample.remove", at: new Date(), objectType: "sample", detail },
      ]);
      return cases;
    });
    const setUpLink = actor.sample ? await createSetupLink() : null;
    return { status: 200, version: null, body: { removed, setUpLink } };
  },
};
