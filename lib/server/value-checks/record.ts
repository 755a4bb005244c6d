import "server-only";
import type { ValueCheckModel } from "@/lib/server/generated/models";
import type { RecordKind } from "@/lib/server/record";
import { lockUseCase, snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type ValueCheckRow = ValueCheckModel & { useCase: UseCaseRow };

export const valueCheckRecord: RecordKind<ValueCheckRow> = {
  type: "valueCheck",
  async load(tx, actor, id) {
    const check = isUuid(id) ? await tx.valueCheck.findUnique({ where: { id } }) : null;
    const useCase = check && (await lockUseCase(tx, actor, check.useCaseId));
    return useCase ? { ...check, useCase } : null;
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  // What was said on a day stays as it was said.
  claim: async () => false,
  snapshot: ({ useCase: _, ...check }) => snapshotOf(check),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};
