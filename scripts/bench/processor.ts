import { readdirSync, readFileSync } from "node:fs";

const TICK_MS = 10;

/** The processor time that these processes and the ended children of theirs have used so far, in milliseconds. */
export function processorMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid) * TICK_MS, 0);
}

/** A process and all that it has started and that still lives. */
export function family(pid: number): number[] {
  const children = readdirSync("/proc")
    .map(Number)
    .filter((other) => other > 0 && parentOf(other) === pid);
  return [pid, ...children];
}

export function parentOf(pid: number): number {
  return Number(statOf(pid)[1] ?? 0);
}

export function memoryMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}

function ticksOf(pid: number): number {
  const [user = 0, system = 0, userOfChildren = 0, systemOfChildren = 0] = statOf(pid)
    .slice(11, 15)
    .map(Number);
  return user + system + userOfChildren + systemOfChildren;
}

/** The fields of /proc/<pid>/stat behind the name, which may hold anything; none for a process that is gone. */
function statOf(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}
