import "server-only";
import type { ConditionModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { lockUseCase, snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type ConditionRow = ConditionModel & { useCase: UseCaseRow };

/** A condition of a decision. */
export const conditionRecord: RecordKind<ConditionRow> = {
  type: "condition",
  async load(tx, actor, id) {
    const found = isUuid(id)
      ? await tx.condition.findUnique({
          where: { id },
          include: { decision: { select: { useCaseId: true } } },
        })
      : null;
    const useCase = found && (await lockUseCase(tx, actor, found.decision.useCaseId));
    if (!useCase) return null;
    const { decision: _decision, ...condition } = found;
    return { ...condition, useCase };
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  claim: (tx, current) => raiseVersion(tx.condition, current),
  snapshot: ({ useCase: _, ...condition }) => snapshotOf(condition),
  belongsTo: ({ useCase }) => ({ useCaseId: useCase.id }),
};
