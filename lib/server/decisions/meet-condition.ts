import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { Reason } from "@/lib/domain/shared/text";
import { defineCommand } from "@/lib/server/command";
import { conditionRecord } from "@/lib/server/decisions/record";
import { day, isOwn } from "@/lib/server/use-cases/rows";

/** A lead or reviewer confirms that a condition of a decision is met. */
export const meetCondition = defineCommand({
  name: "condition.meet",
  permission: "condition:meet",
  input: z.strictObject({ note: Reason }),
  changes: conditionRecord,
  async run({ note }, { tx, actor, current, now }) {
    if (current.metAt) throw new DomainError("conflict", "This condition is met already.");
    if (isOwn(actor.personId, current.useCase)) {
      throw new DomainError("forbidden", "Nobody confirms a condition on a case of their own.");
    }
    await tx.condition.update({
      where: { id: current.id },
      data: { metAt: now, metById: actor.personId, metNote: note },
    });
  },
  shape: ({ id, version, text, due, metAt, metNote }) => ({
    id,
    version,
    text,
    due: day(due),
    metAt,
    metNote,
  }),
});
