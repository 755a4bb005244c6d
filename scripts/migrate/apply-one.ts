import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { Failure, reasonOf } from "../failure.ts";
import type { Migration } from "./history.ts";

const lockNotAvailable = "55P03";
const attempts = 20;

/**
 * One simple query holds the file and its row in the history. Postgres runs it as one transaction, so a killed run
 * leaves neither and can simply be repeated.
 */
export async function applyOne(
  client: pg.Client,
  migration: Migration,
  log: (line: string) => void,
): Promise<void> {
  const query = `${migration.sql}\n;\n${recordOf(client, migration)}`;
  // A migration that waits for a lock makes everybody else wait behind it: give up soon, try again.
  await client.query("SET lock_timeout = '1s'; SET statement_timeout = 0");
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(query);
      return;
    } catch (error) {
      const waits = error instanceof pg.DatabaseError && error.code === lockNotAvailable;
      if (!waits || attempt === attempts) throw failed(migration, error);
      log(
        `Migration ${migration.name} waits for a lock that somebody else holds (${attempt} of ${attempts}).`,
      );
      await pause(Math.min(attempt * 250, 2_000));
    }
  }
}

function recordOf(client: pg.Client, { name, checksum, interrupted }: Migration): string {
  const migrationName = client.escapeLiteral(name);
  const settleInterrupted = interrupted
    ? `UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = ${migrationName} AND finished_at IS NULL;`
    : "";
  return `${settleInterrupted}
    INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
    VALUES ('${randomUUID()}', '${checksum}', ${migrationName}, clock_timestamp(), 1)`;
}

function failed(migration: Migration, error: unknown): Failure {
  return new Failure(
    `The migration ${migration.name} failed and nothing of it was kept: ${reasonOf(error)}${placeIn(migration.sql, error)}.`,
  );
}

function placeIn(sql: string, error: unknown): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  return Number.isNaN(position) ? "" : ` (migration.sql line ${sql.slice(0, position).split("\n").length})`;
}
