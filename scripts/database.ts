import { Failure } from "./failure.ts";
import { type OpenDatabase, openDatabase } from "./start/open-database.ts";
import { sayOnError } from "./start/say.ts";
import { checkedSettings } from "./start/settings.ts";

export type ReadyDatabase = Pick<OpenDatabase, "appUrl" | "ownerUrl" | "authSecret">;

/**
 * For command-line tools: brings the database up and up to date where it is not yet, sets the environment that
 * lib/server reads, does the work, and stops the database again when nobody else uses it. What it says goes to stderr.
 */
export async function withDatabase<T>(work: (database: ReadyDatabase) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const interruption = new Failure("Stopped before the end.");
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => stop.abort(interruption));
  const database = await openDatabase(checkedSettings(), sayOnError, stop.signal);
  try {
    return await Promise.race([work(database), interrupted(stop.signal)]);
  } finally {
    await database.close();
  }
}

function interrupted(stop: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    stop.addEventListener("abort", () => reject(stop.reason));
  });
}
