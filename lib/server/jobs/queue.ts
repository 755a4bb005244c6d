import "server-only";
import PgBoss from "pg-boss";
import type { Transaction } from "@/lib/server/db";

export const QUEUE = "work";

/** How pg-boss speaks to the database. */
export interface Executor {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** The queue on a connection of its own, or (for a call that names a transaction) on none. */
export function queueOn(executor: Executor): PgBoss {
  // The tables come with our migrations: the app's role could not make them.
  return new PgBoss({ db: executor as PgBoss.Db, schema: "pgboss", migrate: false, schedule: false });
}

const nowhere: Executor = {
  executeSql: () =>
    Promise.reject(new Error("Work is queued in the transaction of the change that asks for it.")),
};

let kept: PgBoss | undefined;

/** The queue for calls that bring their transaction along (`inTheSame`). */
export function queue(): PgBoss {
  kept ??= queueOn(nowhere);
  return kept;
}

/** Lets a call to the queue be part of this transaction: the work is queued if and only if the change is kept. */
export function inTheSame(tx: Transaction): { db: PgBoss.Db } {
  const executor: Executor = {
    async executeSql(text, values = []) {
      return { rows: await tx.$queryRawUnsafe(text, ...values.map(parameter)) };
    },
  };
  return { db: executor as PgBoss.Db };
}

function parameter(value: unknown): unknown {
  if (value === undefined) return null;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value;
}
