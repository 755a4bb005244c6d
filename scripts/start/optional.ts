import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Say } from "./say.ts";

type Sample = { loadSamplePortfolio: (into: { databaseUrl: string; log: Say }) => Promise<void> };
type Setup = { setupLink: () => Promise<string | null> };

/** Loads the sample portfolio, unless that has been done or undone before. */
export async function loadSample(databaseUrl: string, log: Say): Promise<void> {
  const script = await scriptNamed<Sample>("sample.ts");
  await script?.loadSamplePortfolio({ databaseUrl, log });
}

/** The one-time address at which the first admin is made; null once there are people. */
export async function setupLink(): Promise<string | null> {
  const script = await scriptNamed<Setup>("setup-link.ts");
  return script ? script.setupLink() : null;
}

async function scriptNamed<T>(name: string): Promise<T | null> {
  const file = path.resolve("scripts", name);
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as T) : null;
}
