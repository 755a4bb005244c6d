import { spawnSync } from "node:child_process";
import { chownSync, existsSync, readdirSync, readlinkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Failure, reasonOf } from "../failure.ts";
import { bareEnvironment, type RunAs } from "./run-as.ts";

// Never plain C: the trigram search would drop accented letters. Older macOS does not know C.UTF-8.
const locales = ["C.UTF-8", "en_US.UTF-8"];

/** Makes an empty cluster in `folder`, whole or not at all; an existing one is left alone. */
export function initialise(folder: string, password: string, runAs: RunAs): void {
  if (existsSync(path.join(folder, "PG_VERSION"))) return;
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Failure(`${folder} holds something that is not a database: move it away, or set DATA_DIR.`);
  }
  const target = linkTarget(folder);
  const passwordFile = `${target}.password`;
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    const { uid, gid } = runAs.options;
    if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
    makeIn(`${target}.new`, passwordFile, runAs);
    renameSync(`${target}.new`, target);
  } catch (error) {
    throw new Failure(`The embedded database could not be made in ${folder}: ${reasonOf(error)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function makeIn(folder: string, passwordFile: string, { binaries, prefix, options }: RunAs): void {
  let said = "";
  for (const locale of locales) {
    rmSync(folder, { recursive: true, force: true });
    const place = ["-D", folder, "-U", "postgres", `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
    const format = ["-E", "UTF8", `--locale=${locale}`, "--data-checksums"];
    const [command = binaries.initdb, ...rest] = [...prefix, binaries.initdb, ...place, ...format];
    const made = spawnSync(command, rest, {
      ...options,
      cwd: "/",
      env: bareEnvironment(),
      encoding: "utf8",
    });
    if (made.status === 0) return;
    said = made.error?.message ?? made.stderr.match(/error: .*/)?.[0] ?? made.stderr.trim();
  }
  throw new Failure(said);
}

function linkTarget(folder: string): string {
  try {
    return readlinkSync(folder);
  } catch {
    return folder;
  }
}
