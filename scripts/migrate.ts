import path from "node:path";
import { fileURLToPath } from "node:url";
import type pg from "pg";
import { Failure, reasonOf, showFailure } from "./failure.ts";
import { applyOne } from "./migrate/apply-one.ts";
import { connect } from "./migrate/connect.ts";
import { grantToApp } from "./migrate/grant.ts";
import { ensureHistory, openMigrations } from "./migrate/history.ts";

// The number Prisma's own tools lock, so that both never migrate at once.
const advisoryLock = 72707369;
const lockPatience = "60s";

export type MigrationRun = { url: string; appUrl?: string; folder?: string; log?: (line: string) => void };

export const migrationFolder = path.join(fileURLToPath(new URL("..", import.meta.url)), "prisma/migrations");

/** Brings the database up to the newest migration and returns the names of those applied now. */
export async function applyMigrations(run: MigrationRun): Promise<string[]> {
  const { url, appUrl, folder = migrationFolder, log = () => {} } = run;
  const client = await connect(url);
  try {
    await takeLock(client);
    await ensureHistory(client);
    const open = await openMigrations(client, folder, log);
    for (const migration of open) {
      await applyOne(client, migration, log);
      log(`Applied migration ${migration.name}.`);
    }
    if (appUrl !== undefined) await grantToApp(client, appUrl);
    return open.map((migration) => migration.name);
  } catch (error) {
    throw error instanceof Failure
      ? error
      : new Failure(`The migrations could not be applied: ${reasonOf(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

async function takeLock(client: pg.Client): Promise<void> {
  await client.query(`SET lock_timeout = '${lockPatience}'`);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
  } catch (error) {
    throw new Failure(
      `Another run has been migrating this database for more than ${lockPatience} (${reasonOf(error)}).`,
    );
  }
}

async function migrateGivenDatabase(): Promise<void> {
  const appUrl = process.env.DATABASE_URL;
  const url = process.env.MIGRATE_DATABASE_URL ?? appUrl;
  if (!url)
    throw new Failure(
      "DATABASE_URL is missing: it says which database to migrate (npm start migrates its own).",
    );
  const applied = await applyMigrations({ url, ...(appUrl ? { appUrl } : {}), log: console.log });
  console.log(applied.length > 0 ? "The database is up to date." : "The database was up to date already.");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await migrateGivenDatabase().catch((error) => {
    showFailure(error);
    process.exitCode = 1;
  });
}
