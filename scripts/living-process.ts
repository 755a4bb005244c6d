import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Tells one process from every later one with the same number: the moment it started. Null when it is gone. */
export function birthMark(pid: number): string | null {
  if (!Number.isInteger(pid) || pid < 1) return null;
  if (process.platform === "linux") return birthMarkFromProc(pid);
  const shown = spawnSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" });
  const [state, ...started] = (shown.stdout ?? "").trim().split(/\s+/);
  return state && !state.startsWith("Z") ? started.join(" ") : null;
}

export function commandOf(pid: number): string {
  if (process.platform !== "linux") {
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/** Asks with one signal, insists with SIGKILL when the time is over. */
export async function endProcess(pid: number, signal: NodeJS.Signals, patienceMs: number): Promise<void> {
  const mark = birthMark(pid);
  if (mark === null) return;
  send(pid, signal);
  if (await isGone(pid, mark, patienceMs)) return;
  send(pid, "SIGKILL");
  await isGone(pid, mark, 5_000);
}

/** The same for a process that leads a group of its own: whatever it has started ends with it. */
export async function endGroup(leader: number, patienceMs: number): Promise<void> {
  const mark = birthMark(leader);
  if (mark === null) return;
  send(-leader, "SIGTERM");
  await isGone(leader, mark, patienceMs);
  send(-leader, "SIGKILL");
  await isGone(leader, mark, 5_000);
}

async function isGone(pid: number, mark: string, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (birthMark(pid) === mark) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function birthMarkFromProc(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command name stands in brackets and may hold spaces, so count from its end.
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}
