import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A clone of the last commit, alone in a new folder that only the person who runs this may enter. */
export function freshClone(): { home: string; folder: string } {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), "tunefolio-drill-"));
  const folder = path.join(home, "clone");
  execFileSync("git", ["clone", "--quiet", "--no-hardlinks", ".", folder], { stdio: "inherit" });
  return { home, folder };
}
