import type pg from "pg";

// Who sends the request is looked up before it begins, and is not counted in the budgets; nor are BEGIN and COMMIT.
const uncounted = /"lastUsedAt"|"lastSeenAt"/;

/** How many statements the app says to its database while `work` runs. */
export async function statementsDuring(superuser: pg.Client, work: () => Promise<unknown>): Promise<number> {
  await superuser.query("select pg_stat_statements_reset()");
  await work();
  const { rows } = await superuser.query<{ query: string; calls: string }>(
    "select query, calls from pg_stat_statements join pg_roles r on r.oid = userid where r.rolname = 'tunefolio_app'",
  );
  return rows
    .filter(({ query }) => !uncounted.test(query))
    .reduce((sum, { calls }) => sum + Number(calls), 0);
}
