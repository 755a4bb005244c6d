import "server-only";
import type { OverrideModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { lockUseCase, snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type OverrideRow = OverrideModel & { useCase: UseCaseRow };

/** A proposal to place a case elsewhere; the case is locked with it, so that no panel begins in the same moment. */
export const overrideRecord: RecordKind<OverrideRow> = {
  type: "override",
  async load(tx, actor, id) {
    const override = isUuid(id) ? await tx.override.findUnique({ where: { id } }) : null;
    const useCase = override && (await lockUseCase(tx, actor, override.useCaseId, "alone"));
    return useCase ? { ...override, useCase } : null;
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  claim: (tx, current) => raiseVersion(tx.override, current),
  snapshot: ({ useCase: _, ...override }) => snapshotOf(override),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};
