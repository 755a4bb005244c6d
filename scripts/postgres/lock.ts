import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "../failure.ts";
import { birthMark } from "../living-process.ts";

const patienceMs = 360_000;

/** Runs `work` while no other process holds `file`; a lock whose holder has died is taken over. */
export async function whileLocked<T>(file: string, work: () => Promise<T>): Promise<T> {
  await take(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** The content of a file by which this process can be recognised later. */
export function signature(): string {
  return `${process.pid} ${birthMark(process.pid)}`;
}

/** The number of the process that wrote the file, when that very process still lives. */
export function signer(file: string): number | null {
  try {
    const [pid = "", ...mark] = readFileSync(file, "utf8").trim().split(" ");
    return birthMark(Number(pid)) === mark.join(" ") ? Number(pid) : null;
  } catch {
    return null;
  }
}

async function take(file: string): Promise<void> {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, signature(), { mode: 0o600 });
  const deadline = Date.now() + patienceMs;
  try {
    while (!claimed(own, file)) {
      const holder = signer(file);
      if (holder === null) rmSync(file, { force: true });
      else if (Date.now() > deadline)
        throw new Failure(
          `Process ${holder} has been starting or stopping the database for too long: end it and try again.`,
        );
      await pause(holder === null ? 5 : 50);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

// A link appears with its content in one step, so that nobody reads a half-written lock.
function claimed(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
