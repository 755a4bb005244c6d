import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { Actor } from "@/lib/server/session";

/** How a job ended for good. */
export type JobEnd = "done" | "cancelled" | "failed";

/** A piece of work, as the job that does it sees it. */
export interface Work {
  jobId: string;
  /** Whoever asked for it, with the rights of now. */
  actor: Actor;
  /** Asked between two pieces: throws `WorkStopped` when the work was cancelled, taken away or this process ends. */
  goOn(): void;
  /**
   * Says how far the work is, in the transaction that brought it there. It fails, and with it that transaction, when another
   * process has taken the job over in the meantime.
   */
  advance(tx: Transaction, progress: { done: number; total?: number }): Promise<void>;
}

/** Everything there is to know about a kind of work. */
export interface JobKind {
  /** Does the work; begun again after a crash, it goes on where the database says it stood. */
  run(work: Work): Promise<unknown>;
  /** Settles what waits for the job, in the transaction that ends it. */
  settle(tx: Transaction, jobId: string, end: JobEnd): Promise<void>;
}

/** Why a job does not go on: somebody cancelled it, another process has it, or this process ends. */
export class WorkStopped extends Error {
  constructor(readonly why: "cancelled" | "taken" | "ending") {
    super(`The work was stopped: ${why}.`);
    this.name = "WorkStopped";
  }
}
