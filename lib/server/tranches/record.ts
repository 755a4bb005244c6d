import "server-only";
import type { TrancheStep } from "@/lib/domain/business-case/tranche-steps";
import type { TrancheModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { childOfCase, snapshotOf } from "@/lib/server/use-cases/record";
import { day, money, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type TrancheRow = TrancheModel & { useCase: UseCaseRow };

export const trancheRecord: RecordKind<TrancheRow> = {
  type: "tranche",
  ...childOfCase((tx, id) => tx.tranche.findUnique({ where: { id } })),
  claim: (tx, current) => raiseVersion(tx.tranche, current),
  // Under a name of its own, which the log shows to those who may read money.
  snapshot: ({ useCase: _, amount, ...tranche }) => snapshotOf({ ...tranche, trancheAmount: amount }),
};

/** A tranche as the API shows it. */
export function trancheView(row: TrancheModel) {
  const { id, version, name, stopRule, state } = row;
  return {
    id,
    version,
    name: name as TrancheStep,
    amount: money(row.amount, row.currency),
    stopRule,
    dueOn: day(row.dueOn),
    state,
  };
}
