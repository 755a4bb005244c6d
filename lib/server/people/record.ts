import "server-only";
import { z } from "zod";
import { noStanding } from "@/lib/domain/access/actor";
import { type PersonRecord, personRow } from "@/lib/server/people/rows";
import type { RecordKind } from "@/lib/server/record";

const Id = z.uuid();

export const personRecord: RecordKind<PersonRecord> = {
  type: "person",
  load: async (tx, _actor, target) => {
    const id = Id.safeParse(target).data;
    return id ? personRow(tx, id) : null;
  },
  standing: (actor, { id, departmentId }) => ({
    ...noStanding,
    own: actor.personId === id,
    department: departmentId !== null && actor.departmentId === departmentId,
  }),
  claim: async (tx, { id, version }) => {
    const claimed = await tx.person.updateMany({
      where: { id, version },
      data: { version: { increment: 1 } },
    });
    return claimed.count === 1;
  },
  // Name and e-mail address stay out of the log, so that a person can be forgotten without breaking its chain.
  snapshot: ({ departmentId, roles, areas, disabled, sample, away, mails }) => ({
    departmentId,
    roles,
    areas,
    disabled,
    sample,
    away: away && { ...away, delegate: away.delegate?.id ?? null },
    mails,
  }),
};

/** One's own record, which no address names. */
export const ownRecord: RecordKind<PersonRecord> = {
  ...personRecord,
  load: (tx, { personId }) => personRow(tx, personId),
};
