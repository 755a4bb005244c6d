import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type PgBoss from "pg-boss";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { forgetOldKeys } from "@/lib/server/idempotency";
import { jobKinds } from "@/lib/server/jobs/kinds";
import { type Claim, claimJob, endJob, releaseJob, rescueJobs } from "@/lib/server/jobs/lifecycle";
import { QUEUE, queueOn } from "@/lib/server/jobs/queue";
import { watchOver } from "@/lib/server/jobs/watch";
import { WorkStopped } from "@/lib/server/jobs/work";
import { log } from "@/lib/server/log";
import { scriptActor } from "@/lib/server/session";
import { inTransaction, translate } from "@/lib/server/transaction";

const RESCUE_EVERY_MS = 5_000;
const FORGET_EVERY_MS = 600_000;

export interface Worker {
  /** Takes no new work, lets go of the work in hand after its present piece, and waits until that is so. */
  stop(): Promise<void>;
}

/** Does the work of the queue in this process, one job after the other, until it is stopped. */
export function startWorker({ pollMs = 1_000 }: { pollMs?: number } = {}): Worker {
  const ending = new AbortController();
  const pool = new pg.Pool({
    connectionString: environment().databaseUrl,
    max: 2,
    application_name: "tunefolio work",
    connectionTimeoutMillis: 4_000,
  });
  pool.on("error", (error) => log.warn({ err: error }, "A connection of the work queue was lost"));
  const boss = queueOn({ executeSql: (text, values) => pool.query(text, values) });
  boss.on("error", (error) => log.warn({ err: error }, "The work queue could not be looked after"));
  const loop = runLoop(boss, ending.signal, pollMs);
  const stop = async () => {
    ending.abort();
    await loop;
    await boss.stop({ graceful: false, close: false }).catch(() => {});
    await pool.end();
  };
  let stopped: Promise<void> | undefined;
  return {
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

async function runLoop(boss: PgBoss, ending: AbortSignal, pollMs: number): Promise<void> {
  let [rescuedAt, forgotAt] = [0, 0];
  let started = false;
  while (!ending.aborted) {
    try {
      if (!started) await boss.start();
      started = true;
      if (Date.now() - rescuedAt >= RESCUE_EVERY_MS) {
        rescuedAt = Date.now();
        await inTransaction(database(), (tx) => rescueJobs(tx, new Date()));
      }
      if (Date.now() - forgotAt >= FORGET_EVERY_MS) {
        forgotAt = Date.now();
        await inTransaction(database(), forgetOldKeys);
      }
      const [next] = await boss.fetch(QUEUE);
      if (next) await perform(boss, next.id, ending);
      else await pause(pollMs, undefined, { signal: ending }).catch(() => {});
    } catch (error) {
      // The database is away, or not migrated yet: look again later.
      log.warn({ err: error }, "The work queue cannot be reached");
      await pause(pollMs * 5, undefined, { signal: ending }).catch(() => {});
    }
  }
}

async function perform(boss: PgBoss, id: string, ending: AbortSignal): Promise<void> {
  const claim = await claimJob(database(), id);
  if (!claim) {
    await boss.complete(QUEUE, id);
    return;
  }
  const watch = watchOver(claim, ending);
  try {
    const kind = jobKinds[claim.kind];
    if (!kind) throw new Error(`There is no work of the kind ${claim.kind}.`);
    const actor = await scriptActor(claim.byId ?? "");
    const result = await kind.run({ jobId: id, actor, goOn: watch.goOn, advance: watch.advance });
    await finish(claim, { end: "done", result });
  } catch (error) {
    if (await stopped(claim, error)) return;
  } finally {
    watch.stop();
  }
  await boss.complete(QUEUE, id);
}

async function finish(
  claim: Claim,
  outcome: { end: "done" | "cancelled" | "failed"; result?: unknown; problem?: string },
): Promise<void> {
  const ending = { ...outcome, from: "running" as const, at: new Date(), startedAt: claim.startedAt };
  await inTransaction(database(), (tx) => endJob(tx, claim, ending));
}

/** Ends the job or lets go of it; true when it is in the queue again, or in other hands. */
async function stopped(claim: Claim, thrown: unknown): Promise<boolean> {
  const error = translate(thrown);
  if (error instanceof WorkStopped && error.why !== "cancelled") {
    if (error.why === "ending") await inTransaction(database(), (tx) => releaseJob(tx, claim));
    return true;
  }
  if (error instanceof WorkStopped) {
    await finish(claim, { end: "cancelled" });
    return false;
  }
  // Without its database the job can neither go on nor end: it is rescued when there is one again.
  if (error instanceof DomainError && error.code === "unavailable") throw error;
  if (!(error instanceof DomainError)) log.error({ err: error, job: claim.id }, "A job failed");
  const problem =
    error instanceof DomainError ? error.message : `Something went wrong here. Quote ${claim.id}.`;
  await finish(claim, { end: "failed", problem });
  return false;
}
