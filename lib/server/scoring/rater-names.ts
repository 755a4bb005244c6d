import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { appendEvents } from "@/lib/server/audit/append";
import type { Transaction } from "@/lib/server/db";
import type { Action } from "@/lib/server/endpoint";
import { answerOnce } from "@/lib/server/idempotency";
import { parse } from "@/lib/server/parse";

const SETTING = "raterNames";

export const NameRaters = z.strictObject({ named: z.boolean() });

/** Whether revealed ratings say whose they are. Until a lead decides otherwise, they do. */
export async function areRatersNamed(tx: Transaction): Promise<boolean> {
  const kept = await tx.setting.findUnique({ where: { name: SETTING } });
  return kept?.value !== "hidden";
}

/** Shows the names of raters at the reveal, or numbers in their place; it holds for what was revealed before, too. */
export const nameRaters: Action = {
  name: "scoring.nameRaters",
  access: "scoringModel:edit",
  input: NameRaters,
  async run({ actor, input, idempotency }) {
    if (!actor) throw new DomainError("unauthenticated", "Sign in first.");
    const { named } = parse(NameRaters, input);
    return answerOnce(actor, idempotency, async (tx) => {
      const value = named ? "shown" : "hidden";
      await tx.setting.upsert({
        where: { name: SETTING },
        create: { name: SETTING, value },
        update: { value },
      });
      const event = {
        action: "scoring.nameRaters",
        at: new Date(),
        objectType: "setting",
        detail: { named },
      };
      await appendEvents(tx, actor, [event]);
      return { status: 200, version: null, body: { named } };
    });
  },
};
