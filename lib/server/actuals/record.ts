import "server-only";
import type { ActualModel, BusinessCaseLineModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { lockUseCase, snapshotOf, useCaseRecord } from "@/lib/server/use-cases/record";
import { isUuid, standingTo, type UseCaseRow } from "@/lib/server/use-cases/rows";

export type ActualRow = ActualModel & { useCase: UseCaseRow; line: BusinessCaseLineModel };

/** What a line of a business case really cost or brought in a month. */
export const actualRecord: RecordKind<ActualRow> = {
  type: "actual",
  async load(tx, actor, id) {
    const actual = isUuid(id) ? await tx.actual.findUnique({ where: { id }, include: { line: true } }) : null;
    const useCase = actual && (await lockUseCase(tx, actor, actual.useCaseId, "alone"));
    return useCase ? { ...actual, useCase } : null;
  },
  standing: (actor, { useCase }) => standingTo(actor, useCase),
  claim: (tx, current) => raiseVersion(tx.actual, current),
  snapshot: ({ useCase: _case, line: _line, ...actual }) => ({
    id: actual.id,
    useCaseId: actual.useCaseId,
    state: actual.state,
    actual: snapshotOf(actual),
  }),
  belongsTo: ({ useCaseId }) => ({ useCaseId }),
};

/** A case whose books are written: alone, so that what it realised is counted once; its own version stays. */
export const bookedCaseRecord: RecordKind<UseCaseRow> = {
  ...useCaseRecord,
  load: (tx, actor, target) => lockUseCase(tx, actor, target, "alone"),
  claim: async () => true,
};
