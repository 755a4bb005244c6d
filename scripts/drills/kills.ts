import { rmSync } from "node:fs";
import path from "node:path";
import type { Stage } from "./stage.ts";
import { killHard, type Started, until } from "./started.ts";

const seconds = (value: number) => `${value.toFixed(1)} s`;

/** Ends with Ctrl-C and holds it to leaving nothing behind. */
export async function interrupted(stage: Stage, npm: Started): Promise<string> {
  const processes = stage.processes(npm);
  npm.interrupt();
  const { code, seconds: took } = await npm.ended();
  await stage.requireNothingLeft(processes);
  const stops = ["Stopping the app", "Stopping the database", "Stopped."].map((words) =>
    npm.said.indexOf(words),
  );
  if (stops.some((place, index) => place < (stops[index - 1] ?? 0))) throw new Error(npm.said);
  return `app, then database stopped in ${seconds(took)}, exit code ${code}, nothing left`;
}

/** kill -9 of the app: says so, ends the rest, and starts again. */
export async function killedApp(stage: Stage): Promise<string> {
  const npm = stage.start();
  await npm.ready();
  const processes = stage.processes(npm);
  await killHard([processes.app]);
  const { code, sentence } = await npm.ended();
  await stage.requireNothingLeft(processes);
  return `“${sentence}”, exit code ${code}, nothing left; ${await again(stage)}`;
}

/** kill -9 of the database: it comes back by itself, and the app with it. */
export async function killedDatabase(stage: Stage): Promise<string> {
  const npm = stage.start();
  await npm.ready();
  await killHard([stage.processes(npm).database]);
  const from = Date.now();
  await npm.says("The database is back.");
  await until("the app is healthy", () => stage.isHealthy());
  const took = (Date.now() - from) / 1000;
  return `back by itself and healthy after ${seconds(took)}; ${await interrupted(stage, npm)}`;
}

/** kill -9 of the start script: app and database live on, and the next start takes over. */
export async function killedLauncher(stage: Stage): Promise<string> {
  const npm = stage.start();
  await npm.ready();
  await killHard([stage.processes(npm).launcher]);
  await npm.gone();
  return again(stage);
}

/** kill -9 of npm itself: the product notices and ends. */
export async function killedNpm(stage: Stage): Promise<string> {
  const npm = stage.start();
  await npm.ready();
  const processes = stage.processes(npm);
  await killHard([processes.npm]);
  const took = await until("everything has ended", async () => {
    await stage.requireNothingLeft(processes);
    return true;
  });
  return `everything ended by itself after ${seconds(took)}; ${await again(stage)}`;
}

/** kill -9 of everything in one moment, as a power cut. */
export async function killedAll(stage: Stage): Promise<string> {
  const npm = stage.start();
  await npm.ready();
  const { npm: first, launcher, app, database } = stage.processes(npm);
  await killHard([first, launcher, app, database]);
  return again(stage);
}

/** kill -9 in the middle of a build: the next start makes it whole. */
export async function killedBuild(stage: Stage): Promise<string> {
  rmSync(path.join(stage.folder, ".next"), { recursive: true });
  const npm = stage.start();
  await npm.says("Building the app");
  await killHard([npm.pid]);
  return again(stage);
}

async function again(stage: Stage): Promise<string> {
  const npm = stage.start();
  const took = await npm.ready();
  if (!(await stage.isHealthy())) throw new Error("It says it is ready and is not healthy.");
  const processes = stage.processes(npm);
  npm.interrupt();
  await npm.ended();
  await stage.requireNothingLeft(processes);
  return `the next start is ready after ${seconds(took)}`;
}
