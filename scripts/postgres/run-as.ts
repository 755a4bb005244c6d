import { type SpawnOptions, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { Failure } from "../failure.ts";
import { type Binaries, binariesIn, installedPostgres } from "./binaries.ts";

/** How a program of Postgres is started so that it never runs as root, which it refuses. */
export type RunAs = { binaries: Binaries; prefix: string[]; options: Pick<SpawnOptions, "uid" | "gid"> };

const outside = "/var/lib/tunefolio";

/**
 * An ordinary user runs Postgres as himself. Root runs it as the owner of the data when that is somebody else;
 * otherwise inside a user namespace, where root's own folders stay open to it; and where namespaces are off,
 * as a system account with data and binaries in a folder outside, linked from `folder`.
 */
export function runAsFor(folder: string): RunAs {
  const { native, version } = installedPostgres();
  const own = { binaries: binariesIn(native), prefix: [], options: {} };
  if (process.getuid?.() !== 0) return own;
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return asAccount({ uid, gid }, native, version);
  }
  const namespaced = { ...own, prefix: namespacePrefix() };
  if (answers(namespaced)) return namespaced;
  if (existsSync(folder)) {
    throw new Failure(
      `The database in ${folder} belongs to root and this machine does not allow root a user namespace: ` +
        "start as an ordinary user who owns that folder, or set DATABASE_URL.",
    );
  }
  const account = systemAccount("postgres") ?? systemAccount("nobody");
  if (!account)
    throw new Failure("Postgres does not run as root here: start as an ordinary user, or set DATABASE_URL.");
  linkOutside(folder, account);
  return asAccount(account, native, version);
}

/** PGPORT, PGDATA and the like of the caller must not reach Postgres, and it complains in English. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", NODE_ENV: process.env.NODE_ENV };
}

type Account = { uid: number; gid: number };

function asAccount(account: Account, native: string, version: string): RunAs {
  const direct = { binaries: binariesIn(native), prefix: [], options: account };
  if (answers(direct)) return direct;
  return { ...direct, binaries: binariesIn(copyOf(native, version)) };
}

function namespacePrefix(): string[] {
  // initdb looks its user up by name, so the number must be one the machine knows.
  const { uid, gid } = systemAccount("nobody") ?? systemAccount("daemon") ?? { uid: 1000, gid: 1000 };
  return ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`];
}

function answers({ binaries, prefix, options }: RunAs): boolean {
  const [command = binaries.postgres, ...rest] = [...prefix, binaries.postgres, "--version"];
  return spawnSync(command, rest, { ...options, cwd: "/", stdio: "ignore" }).status === 0;
}

function systemAccount(name: string): Account | null {
  const line = existsSync("/etc/passwd")
    ? readFileSync("/etc/passwd", "utf8")
        .split("\n")
        .find((entry) => entry.startsWith(`${name}:`))
    : undefined;
  const [, , uid, gid] = line?.split(":") ?? [];
  return Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : null;
}

function linkOutside(folder: string, account: Account): void {
  const home = path.join(outside, randomBytes(6).toString("hex"));
  makeOpen(outside);
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, account.uid, account.gid);
  rmSync(folder, { force: true });
  symlinkSync(path.join(home, "postgres"), folder);
}

function copyOf(native: string, version: string): string {
  const home = path.join(outside, `postgresql-${version}`);
  const copy = path.join(home, "native");
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}-${process.pid}`;
  makeOpen(outside);
  makeOpen(home);
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  openToAll(unfinished);
  renameSync(unfinished, copy);
  return copy;
}

// Whatever root's own mask is, the account must be able to walk through.
function makeOpen(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(place);
    else if (entry.isFile()) chmodSync(place, 0o755);
  }
}
