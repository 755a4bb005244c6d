import "server-only";
import type { CycleModel } from "@/lib/server/generated/models";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { cycleRecord } from "@/lib/server/portfolio/record";
import type { RecordKind } from "@/lib/server/record";

/** The scoring model changes as a fact of the cycle that goes by it: the one of today. */
export const cycleOfModel: RecordKind<CycleModel> = {
  ...cycleRecord,
  load: (tx) => currentCycle(tx, new Date()),
  reload: (tx, _actor, { id }) => tx.cycle.findUnique({ where: { id } }),
};
