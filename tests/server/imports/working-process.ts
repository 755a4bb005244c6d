import { startWorker } from "@/lib/server/jobs/worker";

// A process that works on the queue until it is killed.
startWorker({ pollMs: 20 });
