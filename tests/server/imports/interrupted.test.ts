import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { startWorker, type Worker } from "@/lib/server/jobs/worker";
import { ended, germanMapping, importOf, longList, mapped } from "@/tests/server/imports/lists";
import { call } from "@/tests/support/call";
import { statementsOf } from "@/tests/support/statements";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.lead);
const counted = statementsOf();
const running: (Worker | { stop(): Promise<void> })[] = [];
afterAll(() => Promise.all(running.map((one) => one.stop())));

const ROWS = 5_500;

describe("An import that is interrupted", () => {
  test("by kill -9 in the middle of writing goes on where it stood: no case twice, none lost", async () => {
    const { id, job } = await queued("killed");
    for (const wanted of [500, 2_000]) {
      const child = aWorkingProcess();
      await hasWritten(id, wanted);
      await killed(child);
      await database().job.update({ where: { id: job }, data: { heartbeatAt: new Date(0) } });
    }
    const worker = startWorker({ pollMs: 20 });
    running.push(worker);
    expect(await ended(token, job)).toMatchObject({ state: "done", done: ROWS, total: ROWS });
    await worker.stop();
    expect(await account("killed", id)).toEqual({
      cases: ROWS,
      titles: ROWS,
      writes: ROWS,
      entries: ROWS,
      twice: 0,
    });
    expect(await importOf(token, id)).toMatchObject({
      state: "done",
      created: ROWS,
      updated: 0,
      written: ROWS,
    });
  });

  test("by the end of its process lets go of the work, and the next one takes it up", async () => {
    const { id, job } = await queued("released");
    const first = startWorker({ pollMs: 20 });
    await hasWritten(id, 500);
    await first.stop();
    expect(await database().job.findUniqueOrThrow({ where: { id: job } })).toMatchObject({ state: "queued" });
    const second = startWorker({ pollMs: 20 });
    running.push(second);
    expect(await ended(token, job)).toMatchObject({ state: "done" });
    await second.stop();
    expect(await account("released", id)).toMatchObject({ cases: ROWS, twice: 0, entries: ROWS });
  });

  test("by a cancel stops after the rows in hand, lists what is written, and can go on", async () => {
    const { id, job } = await queued("cancelled");
    const worker = startWorker({ pollMs: 20 });
    running.push(worker);
    await hasWritten(id, 500);
    const { status } = await call("POST", `/jobs/${job}/cancel`, { token, body: {} });
    expect(status).toBe(200);
    expect(await ended(token, job)).toMatchObject({ state: "cancelled" });
    const view = await importOf(token, id);
    expect(view.state).toBe("cancelled");
    expect(view.written).toBeGreaterThanOrEqual(500);
    expect(view.written).toBeLessThan(ROWS);
    expect(await account("cancelled", id)).toMatchObject({ cases: view.written, entries: view.written });
    const again = await call<{ job: string }>("POST", `/imports/${id}/commit`, { token, body: {} });
    expect(await ended(token, again.body.job)).toMatchObject({ state: "done", done: ROWS });
    await worker.stop();
    expect(await account("cancelled", id)).toEqual({
      cases: ROWS,
      titles: ROWS,
      writes: ROWS,
      entries: ROWS,
      twice: 0,
    });
  });

  test("by a worker that lost the job writes nothing more under it", async () => {
    const { id, job } = await queued("overtaken");
    const worker = startWorker({ pollMs: 20 });
    running.push(worker);
    await hasWritten(id, 500);
    await database().job.update({ where: { id: job }, data: { startedAt: new Date() } });
    const before = await settled(id);
    await pause(500);
    expect((await importOf(token, id)).written).toBe(before);
    await worker.stop();
  });
});

describe("The writing of a long list", () => {
  test("takes at most 50 statements per 500 rows", async () => {
    const content = longList(2_000);
    const id = await mapped(token, content, germanMapping({ source: "counted" }));
    const { body } = await call<{ job: string }>("POST", `/imports/${id}/commit`, { token, body: {} });
    const statements = await counted(async () => {
      const worker = startWorker({ pollMs: 20 });
      await ended(token, body.job);
      await worker.stop();
    });
    const writing = statements.filter((query) => !/"public"\."Job"|"Token"/.test(query));
    expect(writing.length).toBeLessThanOrEqual(50 * 4);
  });

  test("above 5,000 rows is background work, whichever way it comes", async () => {
    const form = new FormData();
    form.set("mode", "commit");
    form.set("mapping", JSON.stringify(germanMapping({ source: "direct" })));
    form.set("file", new File([longList(5_001)], "list.csv"));
    const { status, body } = await call<{ job: string; import: string }>("POST", "/imports", {
      token,
      raw: form,
    });
    expect(status).toBe(202);
    expect(await importOf(token, body.import)).toMatchObject({ state: "importing", jobId: body.job });
    await call("POST", `/jobs/${body.job}/cancel`, { token, body: {} });
    expect(await importOf(token, body.import)).toMatchObject({ state: "cancelled", written: 0 });
  });
});

async function queued(source: string): Promise<{ id: string; job: string }> {
  const id = await mapped(token, longList(ROWS), germanMapping({ source }));
  const { body } = await call<{ job: string }>("POST", `/imports/${id}/commit`, { token, body: {} });
  return { id, job: body.job };
}

async function hasWritten(id: string, wanted: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const { written } = await database().import.findUniqueOrThrow({
      where: { id },
      select: { written: true },
    });
    if (written >= wanted) return;
    if (Date.now() > deadline) throw new Error(`Only ${written} rows were written within a minute.`);
    await pause(5);
  }
}

/** What is written once the batch in hand has ended one way or the other. */
async function settled(id: string): Promise<number> {
  for (let last = -1; ; ) {
    const { written } = await importOf(token, id);
    if (written === last) return written;
    last = written;
    await pause(1_500);
  }
}

function aWorkingProcess(): ChildProcess {
  const command = ["--conditions=react-server", "--import", "tsx", "tests/server/imports/working-process.ts"];
  const child = spawn(process.execPath, command, {
    env: process.env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  running.push({ stop: () => killed(child) });
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = new Promise((resolve) => child.once("close", resolve));
  child.kill("SIGKILL");
  await closed;
}

async function account(source: string, id: string) {
  const [row] = await database().$queryRaw<Record<string, number>[]>`
    select count(*)::int as cases, count(distinct u.title)::int as titles,
      (select count(*)::int from "ImportWrite" w where w."importId" = ${id}::uuid) as writes,
      (select count(*)::int from "AuditEntry" a join "UseCase" c on c.id = a."objectId"
        where a.action = 'useCase.import' and c.source = ${source}) as entries,
      (count(*) filter (where u.version > 1))::int as twice
    from "UseCase" u where u.source = ${source}`;
  return row;
}
