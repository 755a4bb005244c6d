import "server-only";
import type { BlockerModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { childOfCase, snapshotOf } from "@/lib/server/use-cases/record";
import type { UseCaseRow } from "@/lib/server/use-cases/rows";

export type BlockerRow = BlockerModel & { useCase: UseCaseRow };

export const blockerRecord: RecordKind<BlockerRow> = {
  type: "blocker",
  ...childOfCase((tx, id) => tx.blocker.findUnique({ where: { id } }), "none"),
  claim: (tx, current) => raiseVersion(tx.blocker, current),
  snapshot: ({ useCase: _, ...blocker }) => snapshotOf(blocker),
};
