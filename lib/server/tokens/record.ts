import "server-only";
import { z } from "zod";
import { noStanding } from "@/lib/domain/access/actor";
import type { RecordKind } from "@/lib/server/record";
import { type TokenRecord, tokenColumns } from "@/lib/server/tokens/rows";

const Id = z.uuid();

/** A person's own token; those of others do not exist. */
export const tokenRecord: RecordKind<TokenRecord> = {
  type: "token",
  load: async (tx, actor, target) => {
    const id = Id.safeParse(target).data;
    return id ? tx.token.findFirst({ where: { id, personId: actor.personId }, select: tokenColumns }) : null;
  },
  standing: (actor, { personId }) => ({ ...noStanding, own: actor.personId === personId }),
  claim: async (tx, { id, version }) => {
    const claimed = await tx.token.updateMany({
      where: { id, version },
      data: { version: { increment: 1 } },
    });
    return claimed.count === 1;
  },
  snapshot: ({ personId, name, scopes, expiresAt, revokedAt }) => ({
    personId,
    name,
    scopes,
    expiresAt,
    revoked: revokedAt !== null,
  }),
};
