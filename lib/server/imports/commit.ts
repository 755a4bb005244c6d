import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { defineCommand } from "@/lib/server/command";
import type { Transaction } from "@/lib/server/db";
import { sourceOf, wayOf } from "@/lib/server/imports/plan";
import { importRecord } from "@/lib/server/imports/record";
import { mayUndo } from "@/lib/server/imports/rows";
import { lockSource } from "@/lib/server/imports/write-plan";
import { enqueue } from "@/lib/server/jobs/enqueue";
import type { Actor } from "@/lib/server/session";

/** Brings in an uploaded list as background work; one that was cancelled or failed goes on where it stood. */
export const commitImport = defineCommand({
  name: "import.commit",
  permission: "useCase:import",
  input: NoInput,
  status: 202,
  changes: importRecord,
  async run(_input, { tx, actor, current }) {
    if (!["uploaded", "cancelled", "failed"].includes(current.state)) {
      throw new DomainError("conflict", inWords(current.state));
    }
    const way = wayOf(current);
    if (!way) {
      const message = "Say first how the columns are meant.";
      throw new DomainError("conflict", message, [{ field: "mapping", message, code: "missing" }]);
    }
    await lockSource(tx, sourceOf(way));
    await refuseWhileRunning(tx, sourceOf(way));
    await tx.import.update({ where: { id: current.id }, data: { source: sourceOf(way) } });
    await startCommit(tx, actor, current.id);
  },
  shape: ({ id, jobId }) => ({ job: jobId, import: id }),
});

/** Takes an import back as background work: what nobody touched since is removed or put back, the rest is listed. */
export const undoImport = defineCommand({
  name: "import.undo",
  permission: "useCase:import",
  input: NoInput,
  status: 202,
  changes: importRecord,
  async run(_input, { tx, actor, current, now }) {
    if (!mayUndo(current, now)) {
      throw new DomainError("conflict", "Only within 24 hours can what an import wrote be taken back.");
    }
    await refuseWhileRunning(tx, current.source);
    const jobId = await enqueue(tx, { kind: "importUndo", byId: actor.personId, total: current.written });
    await tx.import.update({ where: { id: current.id }, data: { state: "undoing", jobId } });
  },
  shape: ({ id, jobId }) => ({ job: jobId, import: id }),
});

/** Queues the writing of an upload; returns the job. */
export async function startCommit(tx: Transaction, actor: Actor, importId: string): Promise<string> {
  const jobId = await enqueue(tx, { kind: "import", byId: actor.personId });
  await tx.import.update({
    where: { id: importId },
    data: { state: "importing", jobId, finishedAt: null },
  });
  return jobId;
}

/** One import of a source at a time: the second would plan against what the first is just writing. */
export async function refuseWhileRunning(tx: Transaction, source: string): Promise<void> {
  const running = await tx.import.findFirst({
    where: { source, state: { in: ["importing", "undoing"] } },
    select: { byId: true },
  });
  if (!running) return;
  const person = await tx.person.findUnique({ where: { id: running.byId }, select: { name: true } });
  throw new DomainError(
    "conflict",
    `${person?.name ?? "Somebody"} is bringing in this list at the moment. Wait until that has ended.`,
  );
}

function inWords(state: string): string {
  if (state === "importing" || state === "undoing") return "This list is being worked on already.";
  return "This list was brought in already. Upload it again to compare it with what is here now.";
}
