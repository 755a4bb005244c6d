import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { Stage } from "./stage.ts";
import type { Started } from "./started.ts";

const secret = "0123456789abcdef0123456789abcdef";
const nowhere = "postgresql://app:hidden@127.0.0.1:1/tunefolio";

/** A second start beside the running product. */
export async function besideItself(stage: Stage): Promise<string> {
  const first = stage.start();
  await first.ready();
  const said = await refused(stage.start());
  first.interrupt();
  await first.ended();
  return said;
}

export async function portInUse(stage: Stage): Promise<string> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(stage.port, "127.0.0.1", resolve));
  const said = await refused(stage.start());
  await new Promise((resolve) => other.close(resolve));
  return said;
}

export function databaseOutOfReach(stage: Stage): Promise<string> {
  return refused(stage.start({ variables: { DATABASE_URL: nowhere, AUTH_SECRET: secret } }));
}

export function missingSecret(stage: Stage): Promise<string> {
  return refused(stage.start({ variables: { DATABASE_URL: nowhere } }));
}

/** A migration that fails; without it the next start goes on where the last good one ended. */
export async function failedMigration(stage: Stage): Promise<string> {
  const folder = path.join(stage.folder, "prisma/migrations/29991231000000_broken");
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, "migration.sql"),
    'create table "Half" (id int);\nselect no_such_function();\n',
  );
  const said = await refused(stage.start());
  rmSync(folder, { recursive: true });
  const repaired = stage.start();
  const took = await repaired.ready();
  repaired.interrupt();
  await repaired.ended();
  return `${said}; mended, it is ready after ${took.toFixed(1)} s`;
}

async function refused(npm: Started): Promise<string> {
  const { code, sentence } = await npm.ended();
  if (code === 0 || code === null) throw new Error(`It was not refused:\n${npm.said}`);
  if (npm.said.includes("hidden") || /\n\s+at /.test(npm.said)) throw new Error(npm.said);
  return `“${sentence}”, exit code ${code}`;
}
