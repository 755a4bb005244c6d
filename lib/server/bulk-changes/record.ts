import "server-only";
import { noStanding } from "@/lib/domain/access/actor";
import { type BulkChangeRow, isChanged } from "@/lib/server/bulk-changes/rows";
import type { Transaction } from "@/lib/server/db";
import { type RecordKind, raiseVersion } from "@/lib/server/record";
import type { Actor } from "@/lib/server/session";
import { isUuid } from "@/lib/server/use-cases/rows";

/** A change of many cases; those of others do not exist. The cases themselves have entries of their own in the log. */
export const bulkChangeRecord: RecordKind<BulkChangeRow> = {
  type: "bulkChange",
  load: findBulkChange,
  standing: (actor, { byId }) => ({ ...noStanding, own: byId === actor.personId }),
  claim: (tx, current) => raiseVersion(tx.bulkChange, current),
  snapshot: ({ change, rows, undoneAt }) => ({
    change,
    cases: rows.length,
    changed: rows.filter(isChanged).length,
    undoneAt,
  }),
};

async function findBulkChange(tx: Transaction, actor: Actor, target: string): Promise<BulkChangeRow | null> {
  if (!isUuid(target)) return null;
  const row = await tx.bulkChange.findFirst({ where: { id: target, byId: actor.personId } });
  return row as BulkChangeRow | null;
}
