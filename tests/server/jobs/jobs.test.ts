import { afterAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { enqueue } from "@/lib/server/jobs/enqueue";
import { rescueJobs } from "@/lib/server/jobs/lifecycle";
import { inTheSame, QUEUE, queue } from "@/lib/server/jobs/queue";
import type { JobView } from "@/lib/server/jobs/rows";
import { startWorker } from "@/lib/server/jobs/worker";
import { inTransaction } from "@/lib/server/transaction";
import { ended, germanList, germanMapping, mapped } from "@/tests/server/imports/lists";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.lead);
const stops: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(stops.map((stop) => stop())));

const inQueue = async (id: string) =>
  (
    await database().$queryRaw<{ state: string }[]>`
    select state::text from pgboss.job where id = ${id}::uuid`
  )[0]?.state;

async function queuedImport(source: string): Promise<{ id: string; job: string }> {
  const id = await mapped(token, germanList(), germanMapping({ source }));
  const { body } = await call<{ job: string }>("POST", `/imports/${id}/commit`, { token, body: {} });
  return { id, job: body.job };
}

async function worked<T>(work: () => Promise<T>): Promise<T> {
  const worker = startWorker({ pollMs: 20 });
  stops.push(() => worker.stop());
  try {
    return await work();
  } finally {
    await worker.stop();
  }
}

describe("Background work", () => {
  test("is queued with the change that asks for it, or not at all", async () => {
    const before = await database().job.count();
    await expect(
      inTransaction(database(), async (tx) => {
        await enqueue(tx, { kind: "import", byId: cast.lead.personId });
        throw new Error("The change failed.");
      }),
    ).rejects.toThrow("The change failed.");
    expect(await database().job.count()).toBe(before);
    expect(await database().$queryRaw`select 1 from pgboss.job`).toEqual([]);
  });

  test("is followed by whoever asked for it, leads and admins; to others it is not there", async () => {
    const { job } = await queuedImport("followed");
    for (const who of [cast.lead, cast.leadB, cast.admin]) {
      const { status, body } = await call<JobView>("GET", `/jobs/${job}`, { token: await cast.token(who) });
      expect([status, body.state, body.done]).toEqual([200, "queued", 0]);
    }
    for (const who of [cast.proposer, cast.executive]) {
      const other = await cast.token(who);
      expect((await call("GET", `/jobs/${job}`, { token: other })).status).toBe(404);
      expect((await call("POST", `/jobs/${job}/cancel`, { token: other, body: {} })).status).toBe(404);
    }
    const end = await worked(() => ended(token, job));
    expect(end).toMatchObject({ state: "done", done: 3, total: 3, problem: null, result: { created: 3 } });
    expect(await inQueue(job)).toBe("completed");
  });

  test("that is cancelled while it waits never begins", async () => {
    const { id, job } = await queuedImport("cancelled");
    const { status, body } = await call<JobView>("POST", `/jobs/${job}/cancel`, { token, body: {} });
    expect([status, body.state]).toEqual([200, "cancelled"]);
    expect(await inQueue(job)).toBe("cancelled");
    expect(await database().import.findUnique({ where: { id } })).toMatchObject({
      state: "cancelled",
      written: 0,
    });
    expect((await call("POST", `/jobs/${job}/cancel`, { token, body: {} })).status).toBe(409);
  });

  test("whose process died is handed out again", async () => {
    const { job } = await queuedImport("died");
    await dies(job);
    expect(await inTransaction(database(), (tx) => rescueJobs(tx, new Date()))).toBe(1);
    expect(await inQueue(job)).toBe("retry");
    expect(await worked(() => ended(token, job))).toMatchObject({ state: "done", done: 3 });
  });

  test("that is alive is left alone", async () => {
    const { job } = await queuedImport("alive");
    await dies(job, new Date());
    expect(await inTransaction(database(), (tx) => rescueJobs(tx, new Date()))).toBe(0);
    await database().job.update({ where: { id: job }, data: { heartbeatAt: new Date(0) } });
    await inTransaction(database(), (tx) => rescueJobs(tx, new Date()));
    await worked(() => ended(token, job));
  });

  test("that kills its process again and again fails in the end, and says so", async () => {
    const { id, job } = await queuedImport("hopeless");
    await database().$executeRaw`update pgboss.job set retry_limit = 1 where id = ${job}::uuid`;
    for (let death = 0; death < 2; death++) {
      await dies(job);
      await inTransaction(database(), (tx) => rescueJobs(tx, new Date()));
    }
    const { body } = await call<JobView>("GET", `/jobs/${job}`, { token });
    expect(body).toMatchObject({
      state: "failed",
      problem: "The process that did this work died again and again.",
    });
    expect(await database().import.findUnique({ where: { id } })).toMatchObject({ state: "failed" });
  });

  test("that is refused fails with the reason, for whoever asked may no longer do it", async () => {
    const fired = cast.leadB;
    const id = await mapped(await cast.token(fired), germanList(), germanMapping({ source: "fired" }));
    const { body } = await call<{ job: string }>("POST", `/imports/${id}/commit`, {
      token: await cast.token(fired),
      body: {},
    });
    await database().person.update({ where: { id: fired.personId }, data: { roles: ["viewer"] } });
    const end = await worked(() => ended(token, body.job));
    expect(end).toMatchObject({ state: "failed", problem: "You may not do this." });
    expect(await database().useCase.count({ where: { source: "fired" } })).toBe(0);
  });
});

/** As after a kill -9: taken by a process that gives no sign of life any more. */
async function dies(job: string, heartbeatAt = new Date(0)): Promise<void> {
  await inTransaction(database(), async (tx) => {
    const [taken] = await queue().fetch(QUEUE, inTheSame(tx));
    expect(taken?.id).toBe(job);
    await tx.job.update({
      where: { id: job },
      data: { state: "running", startedAt: heartbeatAt, heartbeatAt },
    });
  });
}
