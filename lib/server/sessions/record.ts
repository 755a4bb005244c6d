import "server-only";
import { z } from "zod";
import { noStanding } from "@/lib/domain/access/actor";
import type { RecordKind } from "@/lib/server/record";
import type { SessionRecord } from "@/lib/server/sessions/rows";

const Id = z.uuid();

/** A person's own session; those of others do not exist. */
export const sessionRecord: RecordKind<SessionRecord> = {
  type: "session",
  load: async (tx, actor, target) => {
    const id = Id.safeParse(target).data;
    return id ? tx.session.findFirst({ where: { id, personId: actor.personId } }) : null;
  },
  standing: (actor, { personId }) => ({ ...noStanding, own: actor.personId === personId }),
  claim: async (tx, { id, version }) => {
    const claimed = await tx.session.updateMany({
      where: { id, version },
      data: { version: { increment: 1 } },
    });
    return claimed.count === 1;
  },
  snapshot: ({ personId, revokedAt }) => ({ personId, ended: revokedAt !== null }),
};
