import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** One hash over names and contents of all files in and under the given places; absent places count as empty. */
export function fingerprint(places: string[]): string {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesIn)) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(file));
    hash.update("\0");
  }
  return hash.digest("hex");
}

export function isStamped(stamp: string, mark: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === mark;
}

export function writeStamp(stamp: string, mark: string): void {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, mark);
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}
