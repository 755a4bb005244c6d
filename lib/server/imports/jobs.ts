import "server-only";
import type { ImportPlan } from "@/lib/domain/imports/import-plan";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { BATCH } from "@/lib/server/bulk";
import { database, type Transaction } from "@/lib/server/db";
import type { ImportModel } from "@/lib/server/generated/models";
import { type ImportRow, rowsOf } from "@/lib/server/imports/import-row";
import { asJson } from "@/lib/server/imports/json";
import { planFor, sourceOf, type Way, wayOf } from "@/lib/server/imports/plan";
import { readUploaded } from "@/lib/server/imports/reading";
import { type RejectedRows, reportOf } from "@/lib/server/imports/rows";
import { departmentIds, takeTime, writeRows } from "@/lib/server/imports/write-plan";
import type { JobEnd, JobKind, Work } from "@/lib/server/jobs/work";
import { inTransaction } from "@/lib/server/transaction";

const PATIENCE_MS = 60_000;
const TRIES = 5;

/**
 * Writes an uploaded list, 500 rows to a transaction. Begun again after a crash it plans anew against what is there by
 * now and leaves out the rows that its own record names: nothing is written twice and nothing is forgotten.
 */
export const importJob: JobKind = {
  async run(work) {
    const row = await importOf(work.jobId);
    const way = wayOf(row);
    if (!way) throw new DomainError("conflict", "Nobody said how the columns are meant.");
    const { table } = await readUploaded(database(), row);
    const rows = await takeUp(work, row, { way, table });
    for (let start = 0; start < rows.length; start += BATCH) {
      work.goOn();
      await writeBatch(work, row, { way, rows: rows.slice(start, start + BATCH) });
    }
    const { created, updated, unchanged } = await importOf(work.jobId);
    return { import: row.id, created, updated, unchanged };
  },
  async settle(tx, jobId, end) {
    const state: Record<JobEnd, string> = { done: "done", cancelled: "cancelled", failed: "failed" };
    await tx.import.updateMany({ where: { jobId }, data: { state: state[end], finishedAt: new Date() } });
    // What was cancelled or failed can go on later, and needs its file for that.
    if (end === "done") await tx.importFile.deleteMany({ where: { import: { jobId } } });
  },
};

export async function importOf(jobId: string): Promise<ImportModel> {
  const row = await database().import.findFirst({ where: { jobId } });
  if (!row) throw new DomainError("notFound", "There is no such import any more.");
  return row;
}

/** Plans what is still to be written; the first time the plan becomes the report. */
function takeUp(
  { jobId, actor, advance }: Work,
  row: ImportModel,
  { way, table }: { way: Way; table: Parameters<typeof planFor>[2]["table"] },
): Promise<ImportRow[]> {
  return inTransaction(
    database(),
    async (tx) => {
      await takeTime(tx);
      const plan = await planFor(tx, actor, { way, table, now: new Date() });
      const written = await tx.importWrite.findMany({ where: { importId: row.id }, select: { row: true } });
      const seen = new Set(written.map((one) => one.row));
      const departments = await departmentIds(tx, plan);
      const place = { source: sourceOf(way), importId: row.id, departments, byMapping: "mapping" in way };
      const rows = rowsOf(plan, place).filter((one) => !seen.has(one.case.row));
      if (seen.size === 0) await keepReport(tx, row, { plan, header: table.header, actor });
      await advance(tx, { done: seen.size, total: seen.size + rows.length });
      await tx.import.updateMany({ where: { jobId }, data: { written: seen.size } });
      return rows;
    },
    PATIENCE_MS,
  );
}

async function keepReport(
  tx: Transaction,
  row: ImportModel,
  { plan, header, actor }: { plan: ImportPlan; header: readonly string[]; actor: Work["actor"] },
): Promise<void> {
  const rejected: RejectedRows = { header, rows: plan.rejected };
  await tx.import.update({
    where: { id: row.id },
    data: {
      rows: plan.rows,
      unchanged: plan.unchanged.length,
      report: asJson(reportOf(plan, { mode: "commit", importId: null, actor })),
      rejected: asJson(rejected),
      disappeared: asJson(plan.disappeared),
    },
  });
}

async function writeBatch(
  work: Work,
  row: ImportModel,
  { way, rows }: { way: Way; rows: readonly ImportRow[] },
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await writeOnce(work, row, { way, rows });
    } catch (error) {
      // Somebody changed one of these cases in the same moment: the batch is read and written again.
      const isOvertaken = error instanceof DomainError && error.code === "conflict";
      if (!isOvertaken || attempt >= TRIES) throw error;
    }
  }
}

function writeOnce(
  { actor, advance }: Work,
  { id }: ImportModel,
  { way, rows }: { way: Way; rows: readonly ImportRow[] },
): Promise<void> {
  return inTransaction(
    database(),
    async (tx) => {
      await takeTime(tx);
      const { created, updated } = await writeRows(way, rows, { tx, actor, now: new Date() });
      const { written } = await tx.import.update({
        where: { id },
        data: {
          created: { increment: created },
          updated: { increment: updated },
          written: { increment: rows.length },
        },
        select: { written: true },
      });
      // Last, so that whoever follows or cancels the work waits for its row a moment only.
      await advance(tx, { done: written });
    },
    PATIENCE_MS,
  );
}
