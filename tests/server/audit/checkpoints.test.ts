import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeEach, describe, expect, inject, test } from "vitest";
import { appendEvents } from "@/lib/server/audit/append";
import { isSignedWith, signedCheckpoint } from "@/lib/server/audit/checkpoint";
import { checkpointFile, readCheckpoints } from "@/lib/server/audit/checkpoint-file";
import { checkpointKey, keptCheckpointKey } from "@/lib/server/audit/checkpoint-key";
import { checkpointKeeper } from "@/lib/server/audit/keep-checkpoints";
import { database } from "@/lib/server/db";
import { environment } from "@/lib/server/environment";
import { inTransaction } from "@/lib/server/transaction";
import { ownDatabase } from "@/tests/support/world";

const { appUrl } = await ownDatabase();
const dataDir = mkdtempSync(path.join(tmpdir(), "tunefolio-audit-"));
process.env.DATA_DIR = dataDir;
const file = checkpointFile(dataDir);
const start = Date.UTC(2026, 0, 1);

beforeEach(async () => {
  rmSync(file, { force: true });
  await asSuperuser('truncate "AuditEntry"');
});

afterAll(async () => {
  await database().$disconnect();
  rmSync(dataDir, { recursive: true });
});

describe("A checkpoint", () => {
  test("is taken at the start, after 1,000 more entries, and after an hour in which something happened", async () => {
    const keeper = checkpointKeeper();
    const takenAfter = async (minutes: number) => (await keeper(minute(minutes)))?.seq ?? null;
    expect(await takenAfter(0)).toBeNull();
    await happens(3);
    expect(await takenAfter(1)).toBe(3);
    await happens(999);
    expect(await takenAfter(2)).toBeNull();
    await happens(1);
    expect(await takenAfter(3)).toBe(1_003);
    expect(await takenAfter(120)).toBeNull();
    await happens(1);
    expect(await takenAfter(121)).toBe(1_004);
    expect(readCheckpoints(file).map(({ seq }) => seq)).toEqual([3, 1_003, 1_004]);
  });

  test("is taken at each start of the app that finds a longer log", async () => {
    await happens(2);
    expect(await checkpointKeeper()(minute(0))).toMatchObject({ seq: 2 });
    expect(await checkpointKeeper()(minute(1))).toBeNull();
    await happens(1);
    expect(await checkpointKeeper()(minute(2))).toMatchObject({ seq: 3 });
  });

  test("is signed; one with another number, hash, time or database is not", async () => {
    await happens(2);
    const checkpoint = await checkpointKeeper()(minute(0));
    if (!checkpoint) throw new Error("No checkpoint was taken.");
    const key = keptCheckpointKey(environment());
    expect(isSignedWith(key, checkpoint)).toBe(true);
    for (const change of [
      { seq: 1 },
      { hash: "0".repeat(64) },
      { at: "2026-01-02T00:00:00.000Z" },
      { database: "x" },
    ]) {
      expect(isSignedWith(key, { ...checkpoint, ...change })).toBe(false);
    }
  });

  test("is not taken of a log that the last one does not know again", async () => {
    const keeper = checkpointKeeper();
    await happens(5);
    expect(await keeper(minute(0))).toMatchObject({ seq: 5 });
    await asSuperuser('delete from "AuditEntry" where seq > 3');
    await happens(10);
    expect(await keeper(minute(600))).toBeNull();
    expect(await checkpointKeeper()(minute(601))).toBeNull();
  });

  test("of another database counts for nothing here", async () => {
    await happens(1);
    const [head] = await entries();
    const key = keptCheckpointKey(environment());
    const foreign = signedCheckpoint(
      { database: "1/other", seq: 900, hash: head?.hash ?? "", at: minute(0).toISOString() },
      key,
    );
    writeFileSync(file, `${JSON.stringify(foreign)}\n`);
    expect(await checkpointKeeper()(minute(1))).toMatchObject({ seq: 1 });
    const { code, said } = await verifyCommand();
    expect(said).toContain("1 checkpoints on file are of another database.");
    expect(code).toBe(0);
  });
});

describe("The key of the checkpoints", () => {
  test("is made once with mode 600 where the data folder holds the database", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "tunefolio-key-"));
    const place = { dataDir: folder, authSecret: "s".repeat(32) };
    writeFileSync(path.join(folder, "secrets.json"), "{}");
    expect(checkpointKey(place)).toBeNull();
    const key = keptCheckpointKey(place);
    expect(statSync(path.join(folder, "audit-key.pem")).mode & 0o777).toBe(0o600);
    expect(checkpointKey({ ...place, authSecret: "other" })?.equals(key)).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test("follows from AUTH_SECRET where the disk may not be kept", () => {
    const keyOf = (authSecret: string) => checkpointKey({ dataDir: "/nowhere", authSecret });
    expect(keyOf("one secret")?.equals(keyOf("one secret") as never)).toBe(true);
    expect(keyOf("one secret")?.equals(keyOf("another") as never)).toBe(false);
    expect(checkpointKey({ dataDir: "/nowhere", authSecret: undefined })).toBeNull();
  });
});

describe("npm run audit:verify", () => {
  test("says that the log is unbroken, with and without checkpoints", async () => {
    await happens(30);
    expect(await verifyCommand()).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^30 entries, unbroken\nNo checkpoint/),
    });
    await checkpointKeeper()(minute(0));
    expect(await verifyCommand()).toMatchObject({
      code: 0,
      said: expect.stringMatching(
        /^30 entries, unbroken\n1 signed checkpoint agrees, the last one with entry 30/,
      ),
    });
  });

  test("names the first bad entry, a cut end and a log written anew, and fails", async () => {
    await happens(30);
    await checkpointKeeper()(minute(0));
    const edit = `update "AuditEntry" set action = 'x' where seq = 17`;
    expect(await verifyAfter(edit)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^Entry 17 is bad: /),
    });
    await asSuperuser(`update "AuditEntry" set action = 'tests.happened' where seq = 17`);
    expect(await verifyAfter('delete from "AuditEntry" where seq > 25')).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^Entry 26 is bad: it is missing/),
    });
    await happens(20);
    expect(await verifyCommand()).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^Entries 1 to 30 are bad: /),
    });
  });

  test("does not take a checkpoint that somebody else signed", async () => {
    await happens(3);
    await checkpointKeeper()(minute(0));
    appendFileSync(file, readFileSync(file, "utf8").replace('"seq":3', '"seq":2'));
    expect(await verifyCommand()).toMatchObject({ code: 1, said: expect.stringContaining("not signed") });
  });
});

function minute(minutes: number): Date {
  return new Date(start + minutes * 60_000);
}

async function happens(times: number): Promise<void> {
  const event = { action: "tests.happened", at: minute(0), objectType: "test" };
  await inTransaction(database(), (tx) =>
    appendEvents(
      tx,
      null,
      Array.from({ length: times }, () => event),
    ),
  );
}

function entries(): Promise<{ seq: bigint; hash: string }[]> {
  return database().$queryRaw`select seq, encode(hash, 'hex') as hash from "AuditEntry" order by seq`;
}

async function verifyAfter(sql: string) {
  await asSuperuser(sql);
  return verifyCommand();
}

function verifyCommand(): Promise<{ code: number | null; said: string }> {
  const command = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "scripts/audit-verify.ts",
    "--url",
    appUrl,
  ];
  const child = spawn(process.execPath, command, { env: { ...process.env, DATA_DIR: dataDir } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, said: said.trim() })));
}

async function asSuperuser(sql: string): Promise<void> {
  const url = new URL(inject("cluster").superuserUrl);
  url.pathname = new URL(appUrl).pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query("set session_replication_role = replica").then(() => client.query(sql));
  await client.end();
}
