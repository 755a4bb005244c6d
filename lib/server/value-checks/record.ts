import "server-only";
import type { ValueCheckModel } from "@/lib/server/generated/models";
import type { RecordKind } from "@/lib/server/record";
import { childOfCase, snapshotOf } from "@/lib/server/use-cases/record";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

export type ValueCheckRow = ValueCheckModel & { useCase: UseCaseRow };

export const valueCheckRecord: RecordKind<ValueCheckRow> = {
  type: "valueCheck",
  ...childOfCase((tx, id) => tx.valueCheck.findUnique({ where: { id } })),
  // What was said on a day stays as it was said.
  claim: async () => false,
  snapshot: ({ useCase: _, ...check }) => snapshotOf(check),
};
