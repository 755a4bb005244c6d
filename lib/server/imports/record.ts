import "server-only";
import type { Standing } from "@/lib/domain/access/actor";
import type { ImportModel } from "@/lib/server/generated/models";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { isUuid } from "@/lib/server/use-cases/rows";

export const importRecord: RecordKind<ImportModel> = {
  type: "import",
  load: async (tx, _actor, id) => (isUuid(id) ? tx.import.findUnique({ where: { id } }) : null),
  standing: standingTo,
  claim: (tx, current) => raiseVersion(tx.import, current),
  // The list itself is told by its name and its hash; what came of it, case by case, by the entries of the cases.
  snapshot: ({ fileName, sha256, source, preset, presetId, state, jobId }) => ({
    fileName,
    sha256,
    source,
    preset,
    presetId,
    state,
    jobId,
  }),
};

function standingTo({ personId }: Actor, { byId }: ImportModel): Standing {
  return { own: byId === personId, department: false, assigned: false };
}
