import type { Environment } from "@/lib/server/environment";
import { Failure, showFailure } from "../failure.ts";
import { type Mode, startApp } from "./app-process.ts";
import { maySample } from "./app-variables.ts";
import { buildApp } from "./build.ts";
import { keepDatabase } from "./keep-database.ts";
import { type OpenDatabase, openDatabase } from "./open-database.ts";
import { claimPlace, isRunByNpm, type Place } from "./place.ts";
import { requirePort } from "./require-port.ts";
import { sayOnOutput as say } from "./say.ts";
import { checkedSettings } from "./settings.ts";

/** Brings the whole product up and keeps it up until Ctrl-C or SIGTERM, which end it with exit code 0. */
export async function startProduct(mode: Mode, npm: number): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  stopWithNpm(npm, stop);
  try {
    const settings = checkedSettings();
    const place = await claimPlace(settings.dataDir, settings.port, npm);
    await run({ mode, settings, place }, stop.signal).finally(place.leave);
  } catch (error) {
    if (error !== stop.signal.reason) {
      showFailure(error);
      process.exitCode = 1;
    }
  }
  if (process.exitCode !== 1) say("Stopped.");
  process.exit();
}

// An npm that is killed cannot pass the signal on, and whoever started it believes that all has ended.
function stopWithNpm(npm: number, stop: AbortController): void {
  const look = () => process.ppid !== npm && stop.abort();
  if (isRunByNpm()) setInterval(look, 500).unref();
}

type Start = { mode: Mode; settings: Environment; place: Place };

async function run(start: Start, stop: AbortSignal): Promise<void> {
  await requirePort(start.settings);
  const database = await openDatabase(start.settings, say, stop);
  try {
    if (start.mode === "production") await buildApp(start.place, say, stop);
    await serve(start, database, stop);
  } finally {
    if (database.embedded) say("Stopping the database …");
    await database.close();
  }
}

async function serve(
  { mode, settings, place }: Start,
  database: OpenDatabase,
  stop: AbortSignal,
): Promise<void> {
  say("Starting the app …");
  const app = await startApp(mode, settings, place, stop);
  const end = new AbortController();
  const over = AbortSignal.any([stop, end.signal]);
  const kept = keepDatabase(settings.dataDir, database.embedded?.port, say, over);
  const died = app.ended.then((how) => {
    if (!stop.aborted) throw new Failure(`The app has died (${how}): start it again with npm start.`);
  });
  try {
    await welcome(settings, database);
    await Promise.race([kept, died]);
  } finally {
    end.abort();
    say("\nStopping the app …");
    await app.stop();
    await Promise.allSettled([kept, died]);
  }
}

async function welcome(settings: Environment, database: OpenDatabase): Promise<void> {
  const { setupLink } = await import("../setup-link.ts");
  const link = await setupLink();
  say(`\nTunefolio is ready: ${settings.appOrigin}`);
  if (maySample(settings, database)) say("To sign in, open it and choose a person of the sample portfolio.");
  if (link) say(`To make the first admin, open this address once: ${link}`);
  say("Ctrl-C stops it.");
}
