import "server-only";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Checkpoint } from "@/lib/server/audit/checkpoint";

export function checkpointFile(dataDir: string): string {
  return path.join(dataDir, "audit-checkpoints.jsonl");
}

/**
 * The checkpoints in a file of JSON lines, in its order; the app's own log will do as well. Lines that are none are
 * passed over: one that is damaged proves no more than one that is gone.
 */
export function readCheckpoints(file: string): Checkpoint[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      const read = Checkpoint.safeParse(jsonOf(line));
      return read.success ? [read.data] : [];
    });
}

export function keepCheckpoint(dataDir: string, checkpoint: Checkpoint): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  appendFileSync(checkpointFile(dataDir), `${JSON.stringify(checkpoint)}\n`, { mode: 0o600, flush: true });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
