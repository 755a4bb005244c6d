import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { startPostgres, stopPostgres } from "./cluster.ts";
import { whileLocked } from "./lock.ts";
import type { RunningPostgres } from "./pid-file.ts";
import { type DatabaseUrls, prepareDatabase, urlsOf } from "./roles.ts";
import { secretsIn } from "./secrets.ts";
import { joinUsers, leaveUsers } from "./users.ts";

export type EmbeddedDatabase = DatabaseUrls & RunningPostgres & { authSecret: string };

const databaseName = "tunefolio";

/** Makes, starts or adopts the embedded database of a data folder and notes this process as one of its users. */
export async function openEmbeddedDatabase(dataDir: string): Promise<EmbeddedDatabase> {
  const secrets = secretsIn(dataDir);
  const portFile = path.join(dataDir, "postgres.port");
  return whileLocked(lockOf(dataDir), async () => {
    joinUsers(dataDir);
    const port = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : 0;
    const server = { folder: folderOf(dataDir), password: secrets.superuserPassword };
    const running = await startPostgres(port ? { ...server, port } : server);
    writeFileSync(portFile, String(running.port), { mode: 0o600 });
    const urls = urlsOf(running.port, secrets, databaseName);
    await prepareDatabase(urls.superuserUrl, secrets, databaseName);
    return { ...running, ...urls, authSecret: secrets.authSecret };
  });
}

/** Stops the embedded database unless another living process still uses it. */
export async function closeEmbeddedDatabase(dataDir: string): Promise<void> {
  await whileLocked(lockOf(dataDir), async () => {
    if (leaveUsers(dataDir)) await stopPostgres(folderOf(dataDir));
  });
}

export function folderOf(dataDir: string): string {
  return path.join(dataDir, "postgres");
}

function lockOf(dataDir: string): string {
  return path.join(dataDir, "postgres.lock");
}
