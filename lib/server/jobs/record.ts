import "server-only";
import type { Standing } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import type { JobModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { isUuid } from "@/lib/server/use-cases/rows";

export const jobRecord: RecordKind<JobModel> = {
  type: "job",
  async load(tx, actor, id) {
    const job = isUuid(id) ? await tx.job.findUnique({ where: { id } }) : null;
    return job && can(actor, "job:read", standingTo(actor, job)) ? job : null;
  },
  standing: standingTo,
  claim: (tx, current) => raiseVersion(tx.job, current),
  snapshot: ({ kind, state, cancelRequestedAt }) => ({ kind, state, cancelRequestedAt }),
};

function standingTo({ personId }: Actor, { byId }: JobModel): Standing {
  return { own: byId === personId, department: false, assigned: false };
}
