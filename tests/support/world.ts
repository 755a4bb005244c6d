import { inject } from "vitest";
import { createDatabase, type TestDatabase } from "@/tests/support/cluster.ts";

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
