import { spawn } from "node:child_process";
import { get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { Environment } from "@/lib/server/environment";
import { Failure } from "../failure.ts";
import { endGroup } from "../living-process.ts";
import { standaloneServer } from "./build.ts";
import { appPatienceMs, type Place } from "./place.ts";

export type Mode = "production" | "development";
export type RunningApp = { pid: number; ended: Promise<string>; stop: () => Promise<void> };

const readyPatienceMs = 60_000;

/** Starts the app and returns once it answers as healthy. */
export async function startApp(
  mode: Mode,
  settings: Environment,
  place: Place,
  stop: AbortSignal,
): Promise<RunningApp> {
  const child = spawn(process.execPath, commandOf(mode, settings), {
    env: { ...process.env, NODE_ENV: mode },
    // Ctrl-C reaches the start script alone, which then stops the app and after it the database.
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`));
  });
  if (child.pid) place.noteChild(child.pid);
  const app = { pid: child.pid ?? 0, ended, stop: () => endGroup(child.pid ?? 0, appPatienceMs) };
  try {
    await untilHealthy(settings, ended, stop);
    return app;
  } catch (error) {
    await app.stop();
    throw error;
  }
}

function commandOf(mode: Mode, { port }: Environment): string[] {
  if (mode === "production") return [standaloneServer];
  return ["node_modules/next/dist/bin/next", "dev", "--hostname", "127.0.0.1", "--port", String(port)];
}

async function untilHealthy(settings: Environment, ended: Promise<string>, stop: AbortSignal): Promise<void> {
  let end: string | undefined;
  void ended.then((how) => {
    end = how;
  });
  const deadline = Date.now() + readyPatienceMs;
  let status = 0;
  while (status !== 200) {
    stop.throwIfAborted();
    if (end !== undefined) throw new Failure(`The app did not start (${end}); what it said stands above.`);
    if (Date.now() > deadline) {
      throw new Failure(
        `The app did not get healthy within a minute: /api/health answers ${status || "nothing"}.`,
      );
    }
    await pause(50);
    status = await healthStatus(settings);
  }
}

function healthStatus({ host, port }: Environment): Promise<number> {
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  return new Promise((resolve) => {
    const request = get({ host: reachable, port, path: "/api/health", timeout: 5_000 }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(0));
  });
}
