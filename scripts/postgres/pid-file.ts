import { readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { birthMark, commandOf } from "../living-process.ts";

export type RunningPostgres = { pid: number; port: number };

/** The server that runs on this folder, or null. A pid file whose process is gone or is somebody else's is removed. */
export function runningPostgres(folder: string): RunningPostgres | null {
  const { pid, port } = readPidFile(folder);
  if (pid === null) return null;
  if (birthMark(pid) !== null && isServerOf(folder, pid)) return { pid, port };
  rmSync(path.join(folder, "postmaster.pid"), { force: true });
  return null;
}

export function isReady(folder: string, pid: number): boolean {
  const found = readPidFile(folder);
  return found.pid === pid && found.status === "ready";
}

export function readPidFile(folder: string): { pid: number | null; port: number; status: string } {
  try {
    const lines = readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]) || null, port: Number(lines[3]), status: (lines[7] ?? "").trim() };
  } catch {
    return { pid: null, port: 0, status: "" };
  }
}

function isServerOf(folder: string, pid: number): boolean {
  const command = commandOf(pid);
  return command.includes("postgres") && command.includes(realpathSync(folder));
}
