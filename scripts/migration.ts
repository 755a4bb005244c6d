import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { Failure, showFailure } from "./failure.ts";
import { applyMigrations } from "./migrate.ts";
import { closeEmbeddedDatabase, openEmbeddedDatabase } from "./postgres/embedded.ts";
import { ownerRole } from "./postgres/roles.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const shadow = "tunefolio_shadow";

/** Writes the next migration from the schema: npm run migration -- name. Without a name it shows the status. */
async function writeMigration(name: string | undefined, more: string[]): Promise<void> {
  const dataDir = path.resolve(root, process.env.DATA_DIR ?? ".data");
  const database = await openEmbeddedDatabase(dataDir);
  try {
    await ensureShadow(database.superuserUrl);
    const task = name === undefined ? ["migrate", "status"] : ["migrate", "dev", "--name", name, ...more];
    prisma(task, database.ownerUrl);
    await applyMigrations({ url: database.ownerUrl, appUrl: database.appUrl });
  } finally {
    await closeEmbeddedDatabase(dataDir);
  }
}

function prisma(task: string[], ownerUrl: string): void {
  const [command = "npx", ...first] = (process.env.PRISMA_COMMAND ?? "npx prisma").split(" ");
  const shadowUrl = new URL(ownerUrl);
  shadowUrl.pathname = `/${shadow}`;
  const run = spawnSync(command, [...first, ...task], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, MIGRATE_DATABASE_URL: ownerUrl, SHADOW_DATABASE_URL: shadowUrl.href },
  });
  if (run.status !== 0) throw new Failure(`${command} ${task.join(" ")} did not succeed.`);
}

// Prisma replays all migrations in a second database to see what the schema still lacks.
async function ensureShadow(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [shadow]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${shadow} OWNER ${ownerRole}`);
  } finally {
    await client.end();
  }
}

try {
  const [name, ...more] = process.argv.slice(2);
  await writeMigration(name, more);
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
