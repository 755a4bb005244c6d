import "server-only";
import type { ComparisonModel, MeasurementMethodModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { childOfCase, snapshotOf } from "@/lib/server/use-cases/record";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

export type MethodRow = MeasurementMethodModel & { useCase: UseCaseRow };
export type ComparisonRow = ComparisonModel & { useCase: UseCaseRow };

/** How the value behind a metric is measured. The case is locked alone: what is agreed grades its amounts anew. */
export const methodRecord: RecordKind<MethodRow> = {
  type: "measurementMethod",
  ...childOfCase((tx, id) => tx.measurementMethod.findUnique({ where: { id } }), "alone"),
  claim: (tx, current) => raiseVersion(tx.measurementMethod, current),
  snapshot: ({ useCase: _, ...method }) => underMoney(method),
};

export const comparisonRecord: RecordKind<ComparisonRow> = {
  type: "comparison",
  ...childOfCase((tx, id) => tx.comparison.findUnique({ where: { id } }), "alone"),
  claim: (tx, current) => raiseVersion(tx.comparison, current),
  snapshot: ({ useCase: _, ...comparison }) => underMoney(comparison),
};

// Under a name of its own, which the log shows to those who may read money: what is measured is what a unit is worth.
function underMoney(row: { id: string; useCaseId: string; agreedById: string | null }) {
  const { id, useCaseId, agreedById } = row;
  return snapshotOf({ id, useCaseId, agreedById, measurement: snapshotOf(row) });
}
