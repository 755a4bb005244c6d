import { database } from "@/lib/server/db";
import { Prisma } from "@/lib/server/generated/client";

// Who came when, which attempts were counted and what was logged is not business; all else is.
const besides = ["AuditEntry", "IdempotencyKey", "Session", "_prisma_migrations", "rate_limit"];

/** Makes a function that hashes every row of every business table, whichever there are. */
export async function contentHasher(): Promise<() => Promise<string>> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> all(${besides}) order by 1`;
  const sums = tables.map(
    ({ name }) =>
      `(select count(*) || ':' || coalesce(sum(hashtextextended((to_jsonb(t) - 'lastUsedAt')::text, 0)), 0) from "${name}" t)`,
  );
  const statement = Prisma.raw(`select concat_ws(' ', ${sums.join(", ")}) as hash`);
  return async () =>
    (await database().$queryRaw<{ hash: string }[]>(Prisma.sql`${statement}`))[0]?.hash ?? "";
}
