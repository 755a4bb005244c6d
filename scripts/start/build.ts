import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Failure } from "../failure.ts";
import { fingerprint, isStamped, writeStamp } from "./fingerprint.ts";
import type { Place } from "./place.ts";
import { runTool } from "./run-tool.ts";
import type { Say } from "./say.ts";

export const standaloneServer = ".next/standalone/server.js";

const stamp = ".next/tunefolio-build";
const folders = ["app", "components", "lib/client", "lib/domain", "lib/format", "prisma", "public"];
const rootFile =
  /^(package|package-lock|tsconfig)\.json$|^(next|postcss)\.config\.|^(proxy|instrumentation.*)\.ts$/;

/** Builds the app when its sources, its packages or its configuration differ from those of the last build. */
export async function buildApp(place: Place, say: Say, stop: AbortSignal): Promise<void> {
  const mark = fingerprint(sources());
  if (isStamped(stamp, mark) && existsSync(standaloneServer)) return;
  say("Building the app, which takes about a minute …");
  rmSync(stamp, { force: true });
  const command = ["node_modules/next/dist/bin/next", "build"];
  await runTool({ name: "The build", command, noteChild: place.noteChild }, stop);
  if (!existsSync(standaloneServer)) {
    throw new Failure(`The build made no ${standaloneServer}: next.config must set output to "standalone".`);
  }
  completeStandalone(path.dirname(standaloneServer));
  writeStamp(stamp, mark);
}

function sources(): string[] {
  return [
    ...folders,
    ...serverSources(),
    ...readdirSync(".")
      .filter((name) => rootFile.test(name))
      .sort(),
  ];
}

function serverSources(): string[] {
  return readdirSync("lib/server")
    .filter((name) => name !== "generated")
    .map((name) => path.join("lib/server", name));
}

// The standalone folder lacks what a CDN would serve, and holds a copy of local secrets it must not have.
function completeStandalone(folder: string): void {
  cpSync(".next/static", path.join(folder, ".next/static"), { recursive: true });
  if (existsSync("public")) cpSync("public", path.join(folder, "public"), { recursive: true });
  for (const name of readdirSync(folder)) if (name.startsWith(".env")) rmSync(path.join(folder, name));
}
