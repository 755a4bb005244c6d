import "server-only";
import { z } from "zod";
import { noStanding } from "@/lib/domain/access/actor";
import { type DepartmentRecord, departmentColumns } from "@/lib/server/departments/rows";
import type { RecordKind } from "@/lib/server/record";

const Id = z.uuid();

/** A department, by id or code. */
export const departmentRecord: RecordKind<DepartmentRecord> = {
  type: "department",
  load: async (tx, _actor, target) => {
    const id = Id.safeParse(target).data;
    if (/\p{Cc}/u.test(target)) return null;
    return tx.department.findFirst({ where: id ? { id } : { code: target }, select: departmentColumns });
  },
  standing: (actor, { id }) => ({ ...noStanding, department: actor.departmentId === id }),
  claim: async (tx, { id, version }) => {
    const claimed = await tx.department.updateMany({
      where: { id, version },
      data: { version: { increment: 1 } },
    });
    return claimed.count === 1;
  },
  snapshot: ({ code, name }) => ({ code, name }),
};
