import "server-only";
import type { ValueGateModel } from "@/lib/server/generated/models";
import type { RecordKind } from "@/lib/server/record";
import { lockUseCase, snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type GateRow = ValueGateModel & { useCase: UseCaseRow };

/** What was decided at a gate of a live case. */
export const gateRecord: RecordKind<GateRow> = {
  type: "gate",
  async load(tx, actor, id) {
    const gate = isUuid(id) ? await tx.valueGate.findUnique({ where: { id } }) : null;
    const useCase = gate && (await lockUseCase(tx, actor, gate.useCaseId));
    return useCase ? { ...gate, useCase } : null;
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  claim: async () => true,
  // Its numbers under a name of their own, which the log shows to those who may read money.
  snapshot: ({ useCase: _, draft, reason, ...gate }) =>
    snapshotOf({ ...gate, gate: JSON.stringify({ draft, reason }) }),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};
