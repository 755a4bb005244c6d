import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { endProcess } from "@/scripts/living-process.ts";
import { closeEmbeddedDatabase, openEmbeddedDatabase } from "@/scripts/postgres/embedded.ts";
import { isReady } from "@/scripts/postgres/pid-file.ts";

let home: string;
let dataDir: string;

beforeAll(() => {
  home = mkdtempSync(path.join(realpathSync(tmpdir()), "tunefolio-embedded-"));
  dataDir = path.join(home, "data");
});
afterEach(() => closeEmbeddedDatabase(dataDir));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("The embedded database", () => {
  it("is UTF-8 with checksums, waits for the disk and belongs to the owner, not to the app", async () => {
    const { appUrl, superuserUrl } = await openEmbeddedDatabase(dataDir);
    const settings = `SELECT current_setting('data_checksums') AS checksums, current_setting('fsync') AS fsync,
      current_setting('listen_addresses') AS listens, current_setting('server_encoding') AS encoding`;
    expect(await rows(superuserUrl, settings)).toEqual([
      { checksums: "on", fsync: "on", listens: "127.0.0.1", encoding: "UTF8" },
    ]);
    const place =
      "SELECT datcollate, pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = 'tunefolio'";
    expect(await rows(appUrl, place)).toEqual([
      { datcollate: expect.stringMatching(/UTF-?8$/i), owner: "tunefolio_owner" },
    ]);
    await expect(rows(appUrl, "CREATE TABLE mine (id int)")).rejects.toThrow("permission denied");
  });

  it("keeps its folder, its secrets and its data to the person who started it", async () => {
    await openEmbeddedDatabase(dataDir);
    const modes = ["", "secrets.json", "postgres"].map(
      (name) => statSync(path.join(dataDir, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600, 0o700]);
  });

  it("comes back on the same port with the same data", async () => {
    const first = await openEmbeddedDatabase(dataDir);
    await rows(first.ownerUrl, "CREATE TABLE kept AS SELECT 7 AS id");
    await closeEmbeddedDatabase(dataDir);
    const second = await openEmbeddedDatabase(dataDir);
    expect(second.appUrl).toBe(first.appUrl);
    expect(await rows(second.ownerUrl, "SELECT id FROM kept")).toEqual([{ id: 7 }]);
  });

  it("is adopted when it still runs because its starter was killed", async () => {
    const first = await openEmbeddedDatabase(dataDir);
    const second = await openEmbeddedDatabase(dataDir);
    expect(second.pid).toBe(first.pid);
  });

  it("starts again right after a kill, with everything that was committed", async () => {
    const first = await openEmbeddedDatabase(dataDir);
    await rows(first.ownerUrl, "CREATE TABLE survivor AS SELECT 8 AS id");
    await endProcess(first.pid, "SIGKILL", 10_000);
    expect(isReady(path.join(dataDir, "postgres"), first.pid)).toBe(true);
    const second = await openEmbeddedDatabase(dataDir);
    expect(second.pid).not.toBe(first.pid);
    expect(await rows(second.ownerUrl, "SELECT id FROM survivor")).toEqual([{ id: 8 }]);
  });

  it("starts although its pid file names a living process that is somebody else's", async () => {
    const { pid } = await openEmbeddedDatabase(dataDir);
    const pidFile = path.join(dataDir, "postgres/postmaster.pid");
    const content = readFileSync(pidFile, "utf8");
    await closeEmbeddedDatabase(dataDir);
    writeFileSync(pidFile, content.replace(String(pid), String(process.pid)), { mode: 0o600 });
    const { appUrl } = await openEmbeddedDatabase(dataDir);
    expect(await rows(appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("takes over the lock of a process that was killed while starting it", async () => {
    await openEmbeddedDatabase(dataDir);
    writeFileSync(path.join(dataDir, "postgres.lock"), `${process.pid} another-birth`);
    await closeEmbeddedDatabase(dataDir);
    expect(existsSync(path.join(dataDir, "postgres.lock"))).toBe(false);
  });

  it("is made once when two ask for it at the same moment", async () => {
    const elsewhere = path.join(home, "together");
    const both = await Promise.all([openEmbeddedDatabase(elsewhere), openEmbeddedDatabase(elsewhere)]);
    expect(both[0].pid).toBe(both[1].pid);
    await closeEmbeddedDatabase(elsewhere);
  });

  it("stays up while another living process uses it", async () => {
    const { pid, appUrl } = await openEmbeddedDatabase(dataDir);
    const other = path.join(dataDir, "postgres.users", "other");
    writeFileSync(other, readFileSync(path.join(dataDir, "postgres.users", String(process.pid))));
    await closeEmbeddedDatabase(dataDir);
    expect(await rows(appUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    rmSync(other);
    await closeEmbeddedDatabase(dataDir);
    expect(isReady(path.join(dataDir, "postgres"), pid)).toBe(false);
  });
});

async function rows(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  // The kill of the server may reach a connection that is just being closed.
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(query)).rows;
  } finally {
    await client.end();
  }
}
