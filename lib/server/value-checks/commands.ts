import "server-only";
import { CheckValue, valueCheckStages } from "@/lib/domain/scoring/quick-looks";
import { valueAnswerNames } from "@/lib/domain/scoring/value-answers";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { defineCommand } from "@/lib/server/command";
import { lockedUseCaseRecord } from "@/lib/server/use-cases/record";
import { keyOf } from "@/lib/server/use-cases/rows";
import { valueCheckRecord } from "@/lib/server/value-checks/record";

/** Says whether a case that is built or used is still worth it: each word stands beside the ones before. */
export const checkValue = defineCommand({
  name: "valueCheck.give",
  permission: "valueCheck:write",
  input: CheckValue,
  under: lockedUseCaseRecord,
  creates: valueCheckRecord,
  async run({ answer, note = null }, { tx, actor, current, now, tell }) {
    if (!valueCheckStages.some((stage) => stage === current.stage)) {
      throw new DomainError("conflict", "Only what is being built or used has a value check.");
    }
    const { id } = await tx.valueCheck.create({
      data: { useCaseId: current.id, byId: actor.personId, answer, note, at: now },
      select: { id: true },
    });
    if (answer !== "worthIt") {
      tell({
        people: [current.ownerId, current.sponsorId, current.benefitOwnerId],
        kind: "valueInDoubt",
        text: `${keyOf(current.number)}: ${actor.name} says “${valueAnswerNames[answer].toLowerCase()}”.`,
        useCaseId: current.id,
      });
    }
    return id;
  },
  shape: ({ id, version, answer, note, at }) => ({ id, version, answer, note, at }),
});
