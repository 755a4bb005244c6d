import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { signature, signer } from "./lock.ts";

/** Notes that this process uses the embedded database of the data folder. */
export function joinUsers(dataDir: string): void {
  mkdirSync(folderOf(dataDir), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folderOf(dataDir), String(process.pid)), signature(), { mode: 0o600 });
}

/** Takes this process off the list; true when no living process is left on it. */
export function leaveUsers(dataDir: string): boolean {
  rmSync(path.join(folderOf(dataDir), String(process.pid)), { force: true });
  const others = readdirSync(folderOf(dataDir)).map((name) => path.join(folderOf(dataDir), name));
  const gone = others.filter((file) => signer(file) === null);
  for (const file of gone) rmSync(file, { force: true });
  return gone.length === others.length;
}

function folderOf(dataDir: string): string {
  return path.join(dataDir, "postgres.users");
}
