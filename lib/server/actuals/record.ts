import "server-only";
import type { ActualModel, BusinessCaseLineModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { childOfCase, lockUseCase, snapshotOf, useCaseRecord } from "@/lib/server/use-cases/record";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

export type ActualRow = ActualModel & { useCase: UseCaseRow; line: BusinessCaseLineModel };

/** What a line of a business case really cost or brought in a month. */
export const actualRecord: RecordKind<ActualRow> = {
  type: "actual",
  ...childOfCase((tx, id) => tx.actual.findUnique({ where: { id }, include: { line: true } }), "alone"),
  claim: (tx, current) => raiseVersion(tx.actual, current),
  snapshot: ({ useCase: _case, line: _line, ...actual }) => ({
    id: actual.id,
    useCaseId: actual.useCaseId,
    state: actual.state,
    actual: snapshotOf(actual),
  }),
};

/** A case whose books are written: alone, so that what it realised is counted once; its own version stays. */
export const bookedCaseRecord: RecordKind<UseCaseRow> = {
  ...useCaseRecord,
  load: (tx, actor, target) => lockUseCase(tx, actor, target, "alone"),
  claim: async () => true,
};
