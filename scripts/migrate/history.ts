import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";
import { Failure } from "../failure.ts";

export type Migration = { name: string; sql: string; checksum: string; interrupted: boolean };

type Past = { name: string; checksum: string; finished: boolean; logs: string | null };

/** The table as Prisma makes it, so that its own tools accept what is written here. */
export async function ensureHistory(client: pg.Client): Promise<void> {
  const found = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  if (found.rows[0]?.there) return;
  await client.query(`CREATE TABLE _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`);
}

/** The migrations of the folder that this database has not had, oldest first. */
export async function openMigrations(
  client: pg.Client,
  folder: string,
  log: (line: string) => void,
): Promise<Migration[]> {
  const files = migrationsIn(folder);
  const history = await pastOf(client);
  for (const name of history.keys()) {
    if (!files.some((file) => file.name === name)) {
      log(
        `The database has the migration ${name}, which this version does not know: it was made by a newer one.`,
      );
    }
  }
  return files.flatMap((file) => {
    const past = history.get(file.name);
    if (!past) return [file];
    if (past.finished) return unchanged(file, past);
    if (past.logs) throw failedBefore(past.name, past.logs);
    return [{ ...file, interrupted: true }];
  });
}

function migrationsIn(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = path.join(folder, name, "migration.sql");
      if (!existsSync(file))
        throw new Failure(`The migration ${name} has no migration.sql: remove the folder or put it back.`);
      const content = readFileSync(file);
      const checksum = createHash("sha256").update(content).digest("hex");
      return { name, sql: content.toString("utf8"), checksum, interrupted: false };
    });
}

async function pastOf(client: pg.Client): Promise<Map<string, Past>> {
  const { rows } = await client.query<Past>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, logs
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return new Map(rows.map((row) => [row.name, row]));
}

function unchanged(file: Migration, past: Past): [] {
  if (file.checksum === past.checksum) return [];
  throw new Failure(
    `The migration ${file.name} was changed after it had been applied: ` +
      "put the file back as it was and write the change as a new migration.",
  );
}

function failedBefore(name: string, logs: string): Failure {
  const first = logs.trim().split("\n")[0] ?? "";
  return new Failure(
    `The migration ${name} failed in an earlier run (${first}): ` +
      `look at what it left, then mark it with "npx prisma migrate resolve --rolled-back ${name}".`,
  );
}
