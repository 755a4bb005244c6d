import "server-only";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { NoInput } from "@/lib/domain/shared/no-input";
import { defineCommand } from "@/lib/server/command";
import { endJob } from "@/lib/server/jobs/lifecycle";
import { inTheSame, QUEUE, queue } from "@/lib/server/jobs/queue";
import { jobRecord } from "@/lib/server/jobs/record";
import { jobView } from "@/lib/server/jobs/rows";

/** Cancels work: at once while it waits, after the piece in hand while it runs. What is written stays written. */
export const cancelJob = defineCommand({
  name: "job.cancel",
  permission: "job:cancel",
  input: NoInput,
  changes: jobRecord,
  async run(_input, { tx, current, now }) {
    const waiting = await endJob(tx, current, { end: "cancelled", from: "queued", at: now });
    if (waiting) {
      await queue().cancel(QUEUE, current.id, inTheSame(tx));
      return;
    }
    const { count } = await tx.job.updateMany({
      where: { id: current.id, state: "running" },
      data: { cancelRequestedAt: now },
    });
    if (count === 0) throw new DomainError("conflict", "This work has ended already.");
  },
  shape: jobView,
});
