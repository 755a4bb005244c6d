import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "../failure.ts";
import { folderOf, openEmbeddedDatabase } from "../postgres/embedded.ts";
import { runningPostgres } from "../postgres/pid-file.ts";
import type { Say } from "./say.ts";

const intervalMs = 500;
const mostRestarts = 5;
const withinMs = 60_000;

/** Starts the embedded database again whenever it dies, until `stop`; fails when it keeps dying. A given one is not ours. */
export async function keepDatabase(dataDir: string, port: number | undefined, say: Say, stop: AbortSignal) {
  let restarts: number[] = [];
  for (;;) {
    await pause(intervalMs, undefined, { signal: stop }).catch(() => {});
    if (stop.aborted) return;
    if (port === undefined || runningPostgres(folderOf(dataDir)) !== null) continue;
    restarts = [...restarts.filter((moment) => moment > Date.now() - withinMs), Date.now()];
    if (restarts.length > mostRestarts) {
      throw new Failure(
        `The database died ${restarts.length} times within a minute; see ${folderOf(dataDir)}.log.`,
      );
    }
    say("The database has died; starting it again …");
    const again = await openEmbeddedDatabase(dataDir);
    if (again.port !== port)
      throw new Failure(`The database could not get its port ${port} back: start again.`);
    say("The database is back.");
  }
}
