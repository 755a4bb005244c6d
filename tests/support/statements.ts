import { database } from "@/lib/server/db";

const uncounted = /^(BEGIN|COMMIT|ROLLBACK)|s?\."lastUsedAt"|"lastSeenAt"/;

/** Counts what the app says to its database, without session look-ups, BEGIN and COMMIT. */
export function statementsOf(): (work: () => Promise<unknown>) => Promise<string[]> {
  const heard: string[] = [];
  const listener = database() as unknown as {
    $on(event: "query", hear: (said: { query: string }) => void): void;
  };
  listener.$on("query", ({ query }) => heard.push(query));
  return async (work) => {
    heard.length = 0;
    await work();
    // The client tells of its statements in the next turn of the event loop.
    await new Promise((turn) => setImmediate(turn));
    return heard.filter((query) => !uncounted.test(query.trim())).map((query) => query.trim());
  };
}
