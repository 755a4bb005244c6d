import "server-only";
import type { OverrideModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { childOfCase, snapshotOf } from "@/lib/server/use-cases/record";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

export type OverrideRow = OverrideModel & { useCase: UseCaseRow };

/** A proposal to place a case elsewhere; the case is locked with it, so that no panel begins in the same moment. */
export const overrideRecord: RecordKind<OverrideRow> = {
  type: "override",
  ...childOfCase((tx, id) => tx.override.findUnique({ where: { id } }), "alone"),
  claim: (tx, current) => raiseVersion(tx.override, current),
  snapshot: ({ useCase: _, ...override }) => snapshotOf(override),
};
