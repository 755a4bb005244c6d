import "server-only";
import { BATCH, executeMany } from "@/lib/server/bulk";
import { database } from "@/lib/server/db";
import type { ImportModel } from "@/lib/server/generated/models";
import { importOf } from "@/lib/server/imports/jobs";
import { asJson } from "@/lib/server/imports/json";
import type { Undone } from "@/lib/server/imports/rows";
import { touchedSince } from "@/lib/server/imports/touched";
import { type UndoRow, undoWrites } from "@/lib/server/imports/undo-cases";
import { takeTime } from "@/lib/server/imports/write-plan";
import type { JobKind, Work } from "@/lib/server/jobs/work";
import { inTransaction } from "@/lib/server/transaction";

const PATIENCE_MS = 60_000;

/** Takes an import back, 500 cases to a transaction; its own record says how far it came. */
export const undoJob: JobKind = {
  async run(work) {
    const row = await importOf(work.jobId);
    for (let more = true; more; ) {
      work.goOn();
      more = await undoBatch(work, row);
    }
    return undoneOf(row);
  },
  async settle(tx, jobId, end) {
    const state = end === "done" ? "undone" : "done";
    await tx.import.updateMany({
      where: { jobId },
      data: { state, ...(end === "done" ? { undoneAt: new Date() } : {}) },
    });
  },
};

function undoBatch({ actor, advance }: Work, row: ImportModel): Promise<boolean> {
  return inTransaction(
    database(),
    async (tx) => {
      await takeTime(tx);
      const where = { importId: row.id, outcome: null };
      const writes = await tx.importWrite.findMany({ where, orderBy: { row: "desc" }, take: BATCH });
      if (writes.length === 0) return false;
      const touched = await touchedSince(tx, row, writes);
      const untouched = writes.filter(({ useCaseId }) => !touched.has(useCaseId));
      const rows = untouched.map((write): UndoRow => ({ ...write, importId: row.id }));
      if (rows.length > 0) await executeMany(undoWrites, { tx, actor, now: new Date() }, rows);
      for (const [outcome, some] of [
        ["removed", untouched.filter(({ created }) => created)],
        ["restored", untouched.filter(({ created }) => !created)],
        ["left", writes.filter(({ useCaseId }) => touched.has(useCaseId))],
      ] as const) {
        const ids = some.map(({ useCaseId }) => useCaseId);
        await tx.importWrite.updateMany({
          where: { importId: row.id, useCaseId: { in: ids } },
          data: { outcome },
        });
      }
      await keepLeft(tx, row.id, [...touched.values()]);
      await advance(tx, {
        done: await tx.importWrite.count({ where: { importId: row.id, outcome: { not: null } } }),
      });
      return writes.length === BATCH;
    },
    PATIENCE_MS,
  );
}

type Left = Undone["left"];

async function keepLeft(tx: Parameters<typeof takeTime>[0], id: string, left: Left): Promise<void> {
  const { report } = await tx.import.findUniqueOrThrow({ where: { id }, select: { report: true } });
  const known = report as { left?: Left };
  await tx.import.update({
    where: { id },
    data: { report: asJson({ ...known, left: [...(known.left ?? []), ...left] }) },
  });
}

async function undoneOf({ id }: ImportModel): Promise<Omit<Undone, "left"> & { left: number }> {
  const groups = await database().importWrite.groupBy({
    by: ["outcome"],
    where: { importId: id },
    _count: true,
  });
  const count = (outcome: string) => groups.find((group) => group.outcome === outcome)?._count ?? 0;
  return { removed: count("removed"), restored: count("restored"), left: count("left") };
}
