import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { applyMigrations } from "@/scripts/migrate.ts";
import { startCluster, type TestCluster, type TestDatabase } from "@/tests/support/cluster.ts";

let cluster: TestCluster;
let database: TestDatabase;
let owner: pg.Client;
let folder: string;

beforeAll(async () => {
  cluster = await startCluster();
});
afterAll(() => cluster.stop());

beforeEach(async () => {
  database = await cluster.createDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  folder = mkdtempSync(path.join(tmpdir(), "tunefolio-migrations-"));
  return async () => {
    await owner.end();
    rmSync(folder, { recursive: true });
  };
});

describe("The migration runner", () => {
  it("applies new migrations in the order of their names and none of them twice", async () => {
    aMigration("2_second", "INSERT INTO thing VALUES (2)");
    aMigration("1_first", "CREATE TABLE thing (id int); INSERT INTO thing VALUES (1);");
    expect(await migrate()).toEqual(["1_first", "2_second"]);
    expect(await migrate()).toEqual([]);
    aMigration("3_third", "INSERT INTO thing VALUES (3) -- a comment at the end");
    expect(await migrate()).toEqual(["3_third"]);
    expect(await values("SELECT id FROM thing ORDER BY id")).toEqual([1, 2, 3]);
  });

  it("writes the history that Prisma's own tools read", async () => {
    aMigration("1_first", "CREATE TABLE thing (id int)");
    await migrate();
    const { rows } = await owner.query("SELECT * FROM _prisma_migrations");
    expect(rows).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: "abe0e34ced5b3337f4f602f6d8e59f30728d8c3f78cec1dd102d3ccfa5b96ea2",
        migration_name: "1_first",
        started_at: expect.any(Date),
        finished_at: expect.any(Date),
        rolled_back_at: null,
        logs: null,
        applied_steps_count: 1,
      },
    ]);
  });

  it("refuses a migration that was changed after it had been applied, and applies nothing else", async () => {
    aMigration("1_first", "CREATE TABLE thing (id int)");
    await migrate();
    aMigration("1_first", "CREATE TABLE thing (id bigint)");
    aMigration("2_second", "CREATE TABLE other (id int)");
    await expect(migrate()).rejects.toThrow(/^The migration 1_first was changed after it had been applied/);
    expect(await values("SELECT to_regclass('other')")).toEqual([null]);
  });

  it("stops at a migration that fails, keeps nothing of it, and goes on once the file is put right", async () => {
    aMigration("1_first", "CREATE TABLE thing (id int)");
    aMigration("2_second", "CREATE TABLE other (id int);\nSELECT nonsense();");
    aMigration("3_third", "CREATE TABLE third (id int)");
    await expect(migrate()).rejects.toThrow(
      "The migration 2_second failed and nothing of it was kept: function nonsense() does not exist (migration.sql line 2).",
    );
    expect(await values("SELECT migration_name FROM _prisma_migrations")).toEqual(["1_first"]);
    aMigration("2_second", "CREATE TABLE other (id int)");
    expect(await migrate()).toEqual(["2_second", "3_third"]);
  });

  it("stops where Prisma's own run has left a failed migration", async () => {
    aMigration("1_first", "CREATE TABLE thing (id int)");
    await migrate();
    aMigration("2_second", "CREATE TABLE other (id int)");
    await leave("2_second", "relation does not exist\nsecond line");
    await expect(migrate()).rejects.toThrow(
      /^The migration 2_second failed in an earlier run \(relation does not exist\)/,
    );
  });

  it("takes up a migration that an earlier run began and never finished", async () => {
    aMigration("1_first", "CREATE TABLE thing (id int)");
    await migrate();
    aMigration("2_second", "CREATE TABLE other (id int)");
    await leave("2_second", null);
    expect(await migrate()).toEqual(["2_second"]);
    const open =
      "SELECT count(*)::int FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL";
    expect(await values(open)).toEqual([0]);
  });

  it("repeats a migration in whose middle the database was killed", async () => {
    aMigration("1_slow", "CREATE TABLE thing (id int); SELECT pg_sleep(60); CREATE TABLE other (id int);");
    const killed = expect(migrate()).rejects.toThrow(
      /^The migration 1_slow failed and nothing of it was kept/,
    );
    await until(
      "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()",
    );
    owner.on("error", () => {});
    await cluster.kill();
    await killed;
    await cluster.restart();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    aMigration("1_slow", "CREATE TABLE thing (id int); CREATE TABLE other (id int);");
    expect(await migrate()).toEqual(["1_slow"]);
  });

  it("lets one of two runs at once do the work", async () => {
    aMigration("1_first", "CREATE TABLE thing (id int); SELECT pg_sleep(0.2);");
    const both = await Promise.all([migrate(), migrate()]);
    expect(both.flat()).toEqual(["1_first"]);
  });

  it("waits for a lock that somebody else holds instead of failing", async () => {
    aMigration("1_first", "CREATE TABLE thing (id int)");
    await migrate();
    aMigration("2_second", "ALTER TABLE thing ADD COLUMN name text");
    await owner.query("BEGIN; LOCK TABLE thing");
    const said: string[] = [];
    const release = (line: string) => {
      said.push(line);
      if (said.length === 1) void owner.query("COMMIT");
    };
    expect(await applyMigrations({ url: database.ownerUrl, folder, log: release })).toEqual(["2_second"]);
    expect(said[0]).toBe("Migration 2_second waits for a lock that somebody else holds (1 of 20).");
  });

  it("lets the app's role use the tables, but only read the audit log and the history", async () => {
    aMigration("1_first", 'CREATE TABLE thing (id serial); CREATE TABLE "AuditEntry" (seq bigint);');
    await applyMigrations({ url: database.ownerUrl, appUrl: database.appUrl, folder });
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    try {
      await app.query(
        "INSERT INTO thing DEFAULT VALUES; UPDATE thing SET id = 2; SELECT 1 FROM thing; DELETE FROM thing",
      );
      await app.query('SELECT 1 FROM "AuditEntry"; SELECT 1 FROM _prisma_migrations');
      for (const forbidden of [
        'INSERT INTO "AuditEntry" VALUES (1)',
        'UPDATE "AuditEntry" SET seq = 2',
        'DELETE FROM "AuditEntry"',
        'TRUNCATE "AuditEntry"',
        "DELETE FROM _prisma_migrations",
        "DROP TABLE thing",
        "CREATE TABLE mine (id int)",
      ]) {
        await expect(app.query(forbidden), forbidden).rejects.toThrow(/permission denied|must be owner/);
      }
    } finally {
      await app.end();
    }
  });

  it("says in one sentence that the database is out of reach, without the password", async () => {
    const url = "postgresql://somebody:hunter2@127.0.0.1:1/tunefolio";
    const failure = applyMigrations({ url, folder });
    await expect(failure).rejects.toThrow(
      /^The database 127.0.0.1:1\/tunefolio is out of reach as user somebody: /,
    );
    await expect(failure).rejects.not.toThrow(/hunter2/);
  });
});

function migrate(): Promise<string[]> {
  return applyMigrations({ url: database.ownerUrl, folder });
}

function aMigration(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function values(query: string): Promise<unknown[]> {
  const { rows } = await owner.query({ text: query, rowMode: "array" });
  return rows.map((row: unknown[]) => row[0]);
}

async function leave(name: string, logs: string | null): Promise<void> {
  const row = "INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ($1, $2, $3, $4)";
  await owner.query(row, [`left-${name}`, "0".repeat(64), name, logs]);
}

async function until(query: string): Promise<void> {
  while ((await owner.query(query)).rowCount === 0);
}
