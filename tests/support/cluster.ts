import { randomBytes } from "node:crypto";
import { lstatSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { endProcess } from "@/scripts/living-process.ts";
import { applyMigrations } from "@/scripts/migrate.ts";
import { startPostgres, stopPostgres } from "@/scripts/postgres/cluster.ts";
import { runningPostgres } from "@/scripts/postgres/pid-file.ts";
import { type DatabaseUrls, prepareDatabase, urlsOf } from "@/scripts/postgres/roles.ts";
import { newSecrets } from "@/scripts/postgres/secrets.ts";

export type TestDatabase = Pick<DatabaseUrls, "ownerUrl" | "appUrl">;
export type TestCluster = DatabaseUrls & {
  createDatabase: (name?: string) => Promise<TestDatabase>;
  /** As a power cut: the server dies with SIGKILL; `restart` brings it up on the same port. */
  kill: () => Promise<void>;
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

const template = "tunefolio_template";

/** A throw-away Postgres on a free port whose databases are migrated; `durable` waits for the disk as in production. */
export async function startCluster({ durable = false } = {}): Promise<TestCluster> {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), "tunefolio-cluster-"));
  const folder = path.join(home, "postgres");
  const secrets = newSecrets();
  const server = { folder, password: secrets.superuserPassword, durable };
  const { port } = await startPostgres(server);
  const dropNow = () => drop(home, folder);
  process.once("exit", dropNow);
  const urls = urlsOf(port, secrets, template);
  await prepareDatabase(urls.superuserUrl, secrets, template);
  await applyMigrations({ url: urls.ownerUrl, appUrl: urls.appUrl });
  const first = await createDatabase(urls, "tunefolio");
  return {
    ...first,
    superuserUrl: urls.superuserUrl,
    createDatabase: (name) => createDatabase(urls, name),
    kill: () => endProcess(runningPostgres(folder)?.pid ?? 0, "SIGKILL", 10_000),
    restart: async () => {
      const again = await startPostgres({ ...server, port });
      if (again.port !== port) throw new Error(`Port ${port} was taken while the cluster was down.`);
    },
    stop: async () => {
      process.off("exit", dropNow);
      await stopPostgres(folder);
      drop(home, folder);
    },
  };
}

/** A migrated database of its own in the cluster that `urls` point at; works from any process. */
export async function createDatabase(
  urls: DatabaseUrls,
  name = `test_${randomBytes(6).toString("hex")}`,
): Promise<TestDatabase> {
  const client = new pg.Client({ connectionString: urls.superuserUrl });
  await client.connect();
  try {
    const owner = new URL(urls.ownerUrl).username;
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${template} OWNER ${owner}`,
    );
  } finally {
    await client.end();
  }
  return { ownerUrl: inDatabase(urls.ownerUrl, name), appUrl: inDatabase(urls.appUrl, name) };
}

function inDatabase(url: string, name: string): string {
  const there = new URL(url);
  there.pathname = `/${name}`;
  return there.href;
}

function drop(home: string, folder: string): void {
  const running = runningPostgres(folder);
  if (running) process.kill(running.pid, "SIGKILL");
  // Where root may not use a user namespace, the data stand outside and the folder is a link to them.
  if (lstatSync(folder).isSymbolicLink()) rmSync(path.dirname(realpathSync(folder)), { recursive: true });
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
