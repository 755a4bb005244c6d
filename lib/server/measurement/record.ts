import "server-only";
import type { ComparisonModel, MeasurementMethodModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { lockUseCase, snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type MethodRow = MeasurementMethodModel & { useCase: UseCaseRow };
export type ComparisonRow = ComparisonModel & { useCase: UseCaseRow };

/** How the value behind a metric is measured. The case is locked alone: what is agreed grades its amounts anew. */
export const methodRecord: RecordKind<MethodRow> = {
  type: "measurementMethod",
  async load(tx, actor, id) {
    const method = isUuid(id) ? await tx.measurementMethod.findUnique({ where: { id } }) : null;
    const useCase = method && (await lockUseCase(tx, actor, method.useCaseId, "alone"));
    return useCase ? { ...method, useCase } : null;
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  claim: (tx, current) => raiseVersion(tx.measurementMethod, current),
  snapshot: ({ useCase: _, ...method }) => underMoney(method),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};

export const comparisonRecord: RecordKind<ComparisonRow> = {
  type: "comparison",
  async load(tx, actor, id) {
    const comparison = isUuid(id) ? await tx.comparison.findUnique({ where: { id } }) : null;
    const useCase = comparison && (await lockUseCase(tx, actor, comparison.useCaseId, "alone"));
    return useCase ? { ...comparison, useCase } : null;
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  claim: (tx, current) => raiseVersion(tx.comparison, current),
  snapshot: ({ useCase: _, ...comparison }) => underMoney(comparison),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};

// Under a name of its own, which the log shows to those who may read money: what is measured is what a unit is worth.
function underMoney(row: { id: string; useCaseId: string; agreedById: string | null }) {
  const { id, useCaseId, agreedById } = row;
  return snapshotOf({ id, useCaseId, agreedById, measurement: snapshotOf(row) });
}
