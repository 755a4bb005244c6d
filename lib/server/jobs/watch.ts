import "server-only";
import { database, type Transaction } from "@/lib/server/db";
import type { Claim } from "@/lib/server/jobs/lifecycle";
import { WorkStopped } from "@/lib/server/jobs/work";

const HEARTBEAT_MS = 2_000;

/** Gives signs of life for a job while it runs, and hears whether it is to stop. */
export function watchOver({ id, startedAt }: Claim, ending: AbortSignal) {
  let cause: WorkStopped["why"] | null = null;
  const beat = async () => {
    const [job] = await database().$queryRaw<{ cancelRequestedAt: Date | null }[]>`
      update "Job" set "heartbeatAt" = clock_timestamp()
      where id = ${id}::uuid and state = 'running' and "startedAt" = ${startedAt} returning "cancelRequestedAt"`;
    if (!job) cause = "taken";
    else if (job.cancelRequestedAt) cause = "cancelled";
  };
  // A beat that fails says nothing: either the next one comes through or the job is rescued.
  const timer = setInterval(() => void beat().catch(() => {}), HEARTBEAT_MS);
  const goOn = () => {
    if (cause) throw new WorkStopped(cause);
    if (ending.aborted) throw new WorkStopped("ending");
  };
  const advance = async (tx: Transaction, { done, total }: { done: number; total?: number }) => {
    const [job] = await tx.$queryRaw<{ cancelRequestedAt: Date | null }[]>`
      update "Job" set done = ${done}, total = coalesce(${total ?? null}::int, total), "heartbeatAt" = clock_timestamp()
      where id = ${id}::uuid and state = 'running' and "startedAt" = ${startedAt} returning "cancelRequestedAt"`;
    if (!job) throw new WorkStopped("taken");
    if (job.cancelRequestedAt) cause ??= "cancelled";
  };
  return { goOn, advance, stop: () => clearInterval(timer) };
}
