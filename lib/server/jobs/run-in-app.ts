import "server-only";
import { startWorker } from "@/lib/server/jobs/worker";
import { startPostman } from "@/lib/server/mail/postman";

const kept = globalThis as { tunefolioWorkers?: readonly { stop(): Promise<void> }[] };

/** Lets this server process work on the queues until it is told to end. */
export function workInApp(): void {
  if (kept.tunefolioWorkers) return;
  const postman = startPostman();
  const workers = [startWorker(), ...(postman ? [postman] : [])];
  kept.tunefolioWorkers = workers;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      for (const worker of workers) void worker.stop();
    });
  }
}
