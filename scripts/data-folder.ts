import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { Failure, reasonOf } from "./failure.ts";

/** Makes the data folder, closed to others, where it is missing; one that cannot be used is said in a sentence. */
export function openDataFolder(dataDir: string): void {
  try {
    make(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Failure(
      `The data folder ${dataDir} cannot be used (${reasonOf(error)}): allow it, or set DATA_DIR.`,
    );
  }
}

// Step by step, because Node's own recursive mkdir never returns in places such as /proc.
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(path.dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
