import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres } from "rate-limiter-flexible";
import { database } from "@/lib/server/db";

interface Statement {
  text: string;
  values: unknown[];
}

// The library speaks to a pg client; this lets it use the app's own connections.
const storeClient = {
  query: async ({ text, values }: Statement) => {
    const found = await database().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values);
    const rows = found.map((row) => ({
      ...row,
      expire: typeof row.expire === "bigint" ? Number(row.expire) : row.expire,
    }));
    return { rows, rowCount: rows.length };
  },
};

/** A counter that all processes share, in the table rate_limit. Its clock is Date.now(). */
export function counter(keyPrefix: string, points: number, seconds: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient,
    storeType: "client",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix,
    points,
    duration: seconds,
  });
}

/** Counters hold no e-mail addresses, and keys of one length. */
export function counterKey(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
