import "server-only";
import type { ValueGateModel } from "@/lib/server/generated/models";
import type { RecordKind } from "@/lib/server/record";
import { childOfCase, snapshotOf } from "@/lib/server/use-cases/record";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

export type GateRow = ValueGateModel & { useCase: UseCaseRow };

/** What was decided at a gate of a live case. */
export const gateRecord: RecordKind<GateRow> = {
  type: "gate",
  ...childOfCase((tx, id) => tx.valueGate.findUnique({ where: { id } })),
  claim: async () => true,
  // Its numbers under a name of their own, which the log shows to those who may read money.
  snapshot: ({ useCase: _, draft, reason, ...gate }) =>
    snapshotOf({ ...gate, gate: JSON.stringify({ draft, reason }) }),
};
