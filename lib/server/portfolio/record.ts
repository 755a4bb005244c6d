import "server-only";
import { noStanding } from "@/lib/domain/access/actor";
import type { CycleModel } from "@/lib/server/generated/models";
import { currentCycle } from "@/lib/server/portfolio/cycle";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import { snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid } from "@/lib/server/use-cases/rows";

/** A planning cycle, by id, by name such as 2026-Q4, or "current". */
export const cycleRecord: RecordKind<CycleModel> = {
  type: "cycle",
  load: (tx, _actor, target) => {
    if (target === "current") return currentCycle(tx, new Date());
    return tx.cycle.findUnique({ where: isUuid(target) ? { id: target } : { name: target } });
  },
  standing: () => noStanding,
  claim: (tx, current) => raiseVersion(tx.cycle, current),
  snapshot: snapshotOf,
};
