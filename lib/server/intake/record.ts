import "server-only";
import type { IntakeVisitModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { snapshotOf } from "@/lib/server/use-cases/record";
import { isUuid } from "@/lib/server/use-cases/rows";

/** One attempt to propose. It is its own person's alone: to everybody else it is not there. */
export const visitRecord: RecordKind<IntakeVisitModel> = {
  type: "intakeVisit",
  load: (tx, { personId }: Actor, id) =>
    isUuid(id) ? tx.intakeVisit.findFirst({ where: { id, personId } }) : Promise.resolve(null),
  standing: () => ({ own: true, department: false, assigned: false }),
  claim: (tx, current) => raiseVersion(tx.intakeVisit, current),
  snapshot: snapshotOf,
};
