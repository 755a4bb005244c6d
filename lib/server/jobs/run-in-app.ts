import "server-only";
import { startWorker, type Worker } from "@/lib/server/jobs/worker";

const kept = globalThis as { tunefolioWorker?: Worker };

/** Lets this server process work on the queue until it is told to end. */
export function workInApp(): void {
  if (kept.tunefolioWorker) return;
  const worker = startWorker();
  kept.tunefolioWorker = worker;
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void worker.stop());
}
