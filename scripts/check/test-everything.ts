import { requireChromium } from "@/tests/support/chromium.ts";
import { buildApp } from "../start/build.ts";
import { generateClient } from "../start/generate-client.ts";
import { sayOnOutput as say } from "../start/say.ts";
import { runSteps, type Step } from "./run-steps.ts";

const bin = (name: string) => `node_modules/.bin/${name}`;

/** What needs no database and no browser: seconds. */
const cheap: Step[] = [
  { name: "Format and lint", command: [bin("biome"), "ci", "--error-on-warnings", "."] },
  { name: "Sources", command: ["node", "scripts/check-sources.mjs"] },
  { name: "Borders", command: ["node", "scripts/check-borders.mjs"] },
  { name: "Versions", command: ["node", "scripts/check-floors.mjs"] },
  { name: "Dead code", command: [bin("knip")] },
  { name: "Types", command: [bin("tsc"), "--noEmit"] },
  { name: "Rules", command: [bin("vitest"), "run", "--project", "domain"] },
];

const onPostgres: Step[] = [
  { name: "Server, on a Postgres of its own", command: [bin("vitest"), "run", "--project", "server"] },
  { name: "Start and migrations", command: [bin("vitest"), "run", "--project", "start"] },
];

const onBuild: Step[] = [
  { name: "No Server Actions in the build", command: ["node", "scripts/check-build.mjs"] },
  { name: "Size of the pages", command: ["node", "scripts/check-size.mjs"] },
  { name: "Journeys in Chromium", command: [bin("playwright"), "test"] },
];

/** `npm run verify`: the exit code. */
export async function verify(): Promise<number> {
  await generateClient(say, new AbortController().signal);
  return runSteps(cheap, process.env);
}

/** `npm test`: everything, the cheap first; `full` runs races, fuzzing and drills at their full numbers. */
export async function testEverything({ full }: { full: boolean }): Promise<number> {
  const never = new AbortController().signal;
  await generateClient(say, never);
  const browser: Step = {
    name: "Browser",
    work: async () => say(`Journeys will run in ${requireChromium(say)}.`),
  };
  const build: Step = {
    name: "Build",
    work: () => buildApp({ noteChild: () => {}, leave: () => {} }, say, never),
  };
  const steps = [...cheap, browser, ...onPostgres, build, ...onBuild];
  return runSteps(steps, { ...process.env, ...(full ? { FULL: "1" } : {}) });
}
