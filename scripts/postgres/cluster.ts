import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, realpathSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "../failure.ts";
import { endProcess } from "../living-process.ts";
import { initialise } from "./initialise.ts";
import { isReady, type RunningPostgres, runningPostgres } from "./pid-file.ts";
import { freePort, whyNotListen } from "./ports.ts";
import { bareEnvironment, type RunAs, runAsFor } from "./run-as.ts";

/** `durable: false` is for throw-away clusters: it does not wait for the disk. */
export type ClusterOptions = { folder: string; password: string; durable?: boolean; port?: number };
type Launch = { folder: string; port: number; durable: boolean };

const startPatienceMs = 300_000;
const stopPatienceMs = 30_000;
const retryPatienceMs = 30_000;
const largestLog = 10_000_000;

/** Adopts the server that already runs on the folder; else makes the cluster where there is none and starts it. */
export async function startPostgres(options: ClusterOptions): Promise<RunningPostgres> {
  const { folder, password, durable = true } = options;
  const running = await alreadyRunning(folder);
  if (running) return running;
  const runAs = runAsFor(folder);
  initialise(folder, password, runAs);
  const port = await usablePort(options.port);
  const deadline = Date.now() + retryPatienceMs;
  for (;;) {
    const outcome = await launch({ folder, port, durable }, runAs);
    if (typeof outcome !== "string") return outcome;
    // Right after a SIGKILL the old server still holds its shared memory for a moment, or writes its last word here.
    if (!/shared memory|lock file|postmaster exit/.test(outcome) || Date.now() > deadline) {
      throw new Failure(`Postgres did not start: ${outcome} (its log is ${logOf(folder)}).`);
    }
    await pause(200);
  }
}

export async function stopPostgres(folder: string): Promise<void> {
  const running = runningPostgres(folder);
  if (running) await endProcess(running.pid, "SIGINT", stopPatienceMs);
}

async function usablePort(kept: number | undefined): Promise<number> {
  const isFree = kept !== undefined && (await whyNotListen(kept, "127.0.0.1")) === null;
  return isFree ? kept : freePort();
}

/** The running server, or the reason Postgres gave for not starting. */
async function launch(wanted: Launch, runAs: RunAs): Promise<RunningPostgres | string> {
  const log = logOf(wanted.folder);
  if (existsSync(log) && statSync(log).size > largestLog) truncateSync(log);
  const before = existsSync(log) ? statSync(log).size : 0;
  const server = spawnServer(wanted, runAs, log);
  let unable: string | undefined;
  server.on("error", (error) => {
    unable = error.message;
  });
  const pid = server.pid ?? 0;
  const deadline = Date.now() + startPatienceMs;
  while (server.exitCode === null && server.signalCode === null && unable === undefined) {
    if (isReady(wanted.folder, pid)) return { pid, port: wanted.port };
    if (Date.now() > deadline) return "it does not get ready";
    await pause(20);
  }
  return unable ?? lastComplaint(log, before);
}

function spawnServer(wanted: Launch, { binaries, prefix, options }: RunAs, log: string): ChildProcess {
  const place = ["-D", realpathSync(wanted.folder), "-p", String(wanted.port)];
  const command = [...prefix, binaries.postgres, ...place, ...settings(wanted.durable)];
  const output = openSync(log, "a", 0o600);
  const server = spawn(command[0] ?? binaries.postgres, command.slice(1), {
    ...options,
    cwd: "/",
    env: bareEnvironment(),
    // In a session of its own, so that Ctrl-C reaches the start script alone, which stops the app first.
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  server.unref();
  return server;
}

function settings(durable: boolean): string[] {
  const values = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** The server that already runs on the folder; one that is just ending is waited for and counts as none. */
async function alreadyRunning(folder: string): Promise<RunningPostgres | null> {
  const deadline = Date.now() + startPatienceMs;
  for (;;) {
    const running = runningPostgres(folder);
    if (running === null || isReady(folder, running.pid)) return running;
    if (Date.now() > deadline) {
      throw new Failure(`Postgres (process ${running.pid}) does not get ready; its log is ${logOf(folder)}.`);
    }
    await pause(50);
  }
}

function lastComplaint(log: string, from: number): string {
  const said = readFileSync(log).subarray(from).toString("utf8").split("\n");
  const complaint = said.filter((line) => /FATAL|PANIC|error/i.test(line)).pop();
  return complaint?.replace(/^.*?(FATAL|PANIC):\s*/, "") ?? "it ended without saying why";
}

function logOf(folder: string): string {
  return `${path.resolve(folder)}.log`;
}
