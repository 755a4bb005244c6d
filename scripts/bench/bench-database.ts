import pg from "pg";
import { startCluster } from "@/tests/support/cluster.ts";
import { fillPortfolio } from "./fill.ts";
import { family, parentOf } from "./processor.ts";

export type BenchDatabase = Awaited<ReturnType<typeof openBenchDatabase>>;

/** A throw-away Postgres as in production, which also counts the statements that are said to it. */
export async function openBenchDatabase(seed: number) {
  const cluster = await startCluster({ durable: true });
  const { ownerUrl, appUrl } = cluster;
  await asSuperuser(cluster.superuserUrl, async (client) => {
    await client.query("alter system set shared_preload_libraries = 'pg_stat_statements'");
    await client.query("alter system set pg_stat_statements.track_utility = off");
    await client.query("checkpoint");
  });
  await cluster.kill();
  await cluster.restart();
  const inDatabase = new URL(cluster.superuserUrl);
  inDatabase.pathname = new URL(ownerUrl).pathname;
  const superuser = new pg.Client({ connectionString: inDatabase.href });
  await superuser.connect();
  await superuser.query("create extension pg_stat_statements");
  const { rows } = await superuser.query<{ pid: number }>("select pg_backend_pid() as pid");
  const server = parentOf(rows[0]?.pid ?? 0);
  return {
    appUrl,
    superuser,
    processes: () => family(server),
    grow: (cases: number) => asSuperuser(inDatabase.href, (client) => fillPortfolio(client, { cases, seed })),
    async close() {
      await superuser.end();
      await cluster.stop();
    },
  };
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
