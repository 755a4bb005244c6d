import "server-only";
import type { Transaction } from "@/lib/server/db";
import type { Prisma } from "@/lib/server/generated/client";
import { jobKinds } from "@/lib/server/jobs/kinds";
import { inTheSame, QUEUE, queue } from "@/lib/server/jobs/queue";
import type { JobEnd } from "@/lib/server/jobs/work";

/** A job, and the moment at which this process took it: with another `startedAt` it belongs to somebody else. */
export interface Claim {
  id: string;
  kind: string;
  startedAt: Date;
}

interface Ending {
  end: JobEnd;
  /** The state in which it must still be. */
  from: "queued" | "running";
  at: Date;
  startedAt?: Date;
  result?: unknown;
  problem?: string;
}

/** Ends a job and settles what waits for it; false when it is no longer what the caller believes it to be. */
export async function endJob(
  tx: Transaction,
  { id, kind }: { id: string; kind: string },
  { end, from, at, startedAt, result, problem }: Ending,
): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { id, state: from, ...(startedAt ? { startedAt } : {}) },
    data: {
      state: end,
      finishedAt: at,
      problem: problem ?? null,
      ...(result === undefined
        ? {}
        : { result: JSON.parse(JSON.stringify(result)) as Prisma.InputJsonValue }),
    },
  });
  if (count === 0) return false;
  await jobKinds[kind]?.settle(tx, id, end);
  return true;
}

/** Takes a job that waits; null when it was cancelled or somebody else has it. */
export async function claimJob(
  tx: Transaction,
  id: string,
): Promise<(Claim & { byId: string | null }) | null> {
  const [claimed] = await tx.$queryRaw<(Claim & { byId: string | null })[]>`
    update "Job" set state = 'running', "startedAt" = clock_timestamp(), "heartbeatAt" = clock_timestamp(), problem = null
    where id = ${id}::uuid and state = 'queued' returning id, kind, "startedAt", "byId"`;
  return claimed ?? null;
}

/** Puts a job back for another process, because this one ends or cannot go on now. */
export async function releaseJob(tx: Transaction, { id, startedAt }: Claim): Promise<void> {
  const { count } = await tx.job.updateMany({
    where: { id, startedAt, state: "running" },
    data: { state: "queued" },
  });
  if (count > 0) await queue().fail(QUEUE, id, { message: "released" }, inTheSame(tx));
}

/** After this long without a sign of life the process of a job counts as dead. */
export const STALE_SECONDS = 15;

/** Hands out again what dead processes left; what has died too often fails for good. Returns how many were found. */
export async function rescueJobs(tx: Transaction, now: Date): Promise<number> {
  const silentSince = new Date(now.getTime() - STALE_SECONDS * 1_000);
  const dead = await tx.$queryRaw<{ id: string; kind: string }[]>`
    update "Job" set state = 'queued' where id in (
      select id from "Job" where state = 'running' and "heartbeatAt" < ${silentSince} for update skip locked)
    returning id, kind`;
  if (dead.length === 0) return 0;
  for (const { id } of dead) await queue().fail(QUEUE, id, { message: "its process died" }, inTheSame(tx));
  const hopeless = await tx.$queryRaw<{ id: string }[]>`
    select id from pgboss.job where name = ${QUEUE} and state = 'failed' and id = any(${dead.map(({ id }) => id)}::uuid[])`;
  for (const job of dead.filter(({ id }) => hopeless.some((one) => one.id === id))) {
    const problem = "The process that did this work died again and again.";
    await endJob(tx, job, { end: "failed", from: "queued", at: now, problem });
  }
  return dead.length;
}
