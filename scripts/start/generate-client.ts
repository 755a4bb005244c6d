import { rmSync } from "node:fs";
import { fingerprint, isStamped, writeStamp } from "./fingerprint.ts";
import { runTool } from "./run-tool.ts";
import type { Say } from "./say.ts";

const stamp = "lib/server/generated/made-from";

/** Writes the typed database client again when the schema or the tool has changed since the last time. */
export async function generateClient(say: Say, stop: AbortSignal): Promise<void> {
  const mark = fingerprint(["prisma/schema", "prisma.config.ts", "node_modules/prisma/package.json"]);
  if (isStamped(stamp, mark)) return;
  say("Generating the database client …");
  rmSync(stamp, { force: true });
  const command = ["node_modules/prisma/build/index.js", "generate"];
  await runTool({ name: "Generating the database client", command }, stop);
  writeStamp(stamp, mark);
}
