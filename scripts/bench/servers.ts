import { spawn } from "node:child_process";
import { once } from "node:events";
import { readEnvironment } from "@/lib/server/environment";
import { freePort } from "../postgres/ports.ts";
import { newSecrets } from "../postgres/secrets.ts";
import { startApp } from "../start/app-process.ts";
import { appVariables, setEnvironment } from "../start/app-variables.ts";

export interface BenchServer {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** The built app on this database; also sets the environment that lib/server reads in this process. */
export async function startOwn(appUrl: string): Promise<BenchServer & { startedInMs: number }> {
  const port = await freePort();
  setEnvironment({ PORT: String(port), APP_ORIGIN: undefined, HOST: undefined, LOG_LEVEL: "error" });
  const settings = serveFrom(appUrl);
  const begun = performance.now();
  const place = { noteChild: () => {}, leave: () => {} };
  const app = await startApp("production", settings, place, new AbortController().signal);
  return {
    origin: `http://localhost:${port}`,
    pid: app.pid,
    stop: app.stop,
    startedInMs: performance.now() - begun,
  };
}

/** Lets lib/server in this process read and write this database, as the app would. */
export function serveFrom(appUrl: string) {
  const settings = readEnvironment(process.env);
  setEnvironment(appVariables(settings, { appUrl, authSecret: newSecrets().authSecret }));
  return settings;
}

/** `node:http` and `pg` on the same database: the floor that everything is compared with. */
export async function startRaw(appUrl: string): Promise<BenchServer> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/bench/raw/server.ts"], {
    env: { ...process.env, DATABASE_URL: appUrl, PORT: String(port), NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  const ended = once(child, "exit");
  return {
    origin: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
