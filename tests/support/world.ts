import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { PrismaClient } from "@/lib/server/generated/client";
import type { Actor } from "@/lib/server/session";
import { anActor, aTeam } from "@/tests/support/builders";
import { createDatabase, type TestDatabase } from "@/tests/support/cluster.ts";
import { tokenOf } from "@/tests/support/people";

/**
 * A database of this test file's own, with the environment set so that lib/server uses it. Call it at the top of a file
 * (`await ownDatabase()`), before anything from lib/server is asked.
 */
export async function ownDatabase(): Promise<TestDatabase> {
  const database = await createDatabase(inject("cluster"));
  process.env.DATABASE_URL = database.appUrl;
  process.env.AUTH_SECRET = "a secret of the tests, long enough for them";
  process.env.TUNEFOLIO_SAMPLE = "on";
  process.env.PORT = "3000";
  process.env.LOG_LEVEL = "silent";
  return database;
}

/** A second database that begins as this one stands now. Nobody may be connected to it in that moment. */
export async function cloneOf({ appUrl }: TestDatabase): Promise<string> {
  const { superuserUrl } = inject("cluster");
  const source = new URL(appUrl).pathname.slice(1);
  const name = `${source}_${randomBytes(4).toString("hex")}`;
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(source)}`,
    );
  } finally {
    await client.end();
  }
  const there = new URL(appUrl);
  there.pathname = `/${name}`;
  return there.href;
}

/** Makes lib/server use this database from now on. */
export function useDatabase(client: PrismaClient): void {
  Object.assign(globalThis, { tunefolioDatabase: client });
}

/**
 * Everybody there is: the team that cases are made with (its proposer is *own*, its scorers are *assigned*), and for
 * each role somebody who stands beside.
 */
export async function aCast() {
  const team = await aTeam();
  const beside = {
    viewer: await anActor({ name: "Viewer", roles: ["viewer"], departmentId: team.departmentId }),
    stranger: await anActor({ name: "Stranger", roles: ["proposer"] }),
    scorerC: await anActor({ name: "Scorer C", roles: ["scorer"] }),
    leadB: await anActor({ name: "Lead B", roles: ["lead"] }),
    executiveB: await anActor({ name: "Executive B", roles: ["executive"] }),
    reviewerPrivacy: await anActor({
      name: "Reviewer of privacy",
      roles: ["reviewer"],
      areas: ["privacy", "security", "legal", "ethics"],
    }),
    reviewerFinance: await anActor({ name: "Reviewer of finance", roles: ["reviewer"], areas: ["finance"] }),
    auditor: await anActor({ name: "Auditor", roles: ["auditor"] }),
    admin: await anActor({ name: "Admin", roles: ["admin"] }),
  };
  const tokens = new Map<Actor, Promise<string>>();
  const token = (actor: Actor) => {
    const known = tokens.get(actor) ?? tokenOf(actor, { days: 30 });
    tokens.set(actor, known);
    return known;
  };
  return { ...team, ...beside, token };
}

export type Cast = Awaited<ReturnType<typeof aCast>>;
