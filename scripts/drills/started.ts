import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { reasonOf } from "../failure.ts";
import { birthMark } from "../living-process.ts";

export interface StartOptions {
  /** Where the command is given; `clone` says which project is meant where that is another folder. */
  folder: string;
  clone?: string;
  variables?: Record<string, string | undefined>;
  user?: { uid: number; gid: number };
}

const patienceMs = 900_000;

/** `npm start` as a terminal runs it: in a group of its own, which Ctrl-C reaches as a whole. */
export class Started {
  said = "";
  private readonly child: ChildProcess;
  private readonly begun = Date.now();
  private readonly exited: Promise<unknown>;
  private readonly closed: Promise<unknown>;

  constructor({ folder, clone, variables = {}, user }: StartOptions) {
    const command = [...(clone ? ["--prefix", clone] : []), "start"];
    this.child = spawn("npm", command, {
      cwd: folder,
      env: surroundings(variables),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      ...user,
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (piece: Buffer) => {
        this.said += piece.toString();
      });
    }
    this.exited = once(this.child, "exit");
    this.closed = once(this.child, "close");
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Seconds until it said that it is ready. */
  async ready(): Promise<number> {
    await this.says("Tunefolio is ready");
    return this.seconds();
  }

  async says(words: string): Promise<void> {
    const deadline = Date.now() + patienceMs;
    while (!this.said.includes(words)) {
      if (this.isOver) {
        throw new Error(`npm start ended before it said “${words}”:\n${this.said}`);
      }
      if (Date.now() > deadline) throw new Error(`npm start never said “${words}”:\n${this.said}`);
      await pause(20);
    }
  }

  /** Waits for its end; the exit code, the seconds it took from now on, and the last line it said. */
  async ended(): Promise<{ code: number | null; seconds: number; sentence: string }> {
    const from = Date.now();
    await this.closed;
    const lines = this.said.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("npm "));
    return { code: this.child.exitCode, seconds: (Date.now() - from) / 1000, sentence: lines.at(-1) ?? "" };
  }

  /** Waits until npm has gone; what it started may live on, and holds its output open. */
  async gone(): Promise<void> {
    await this.exited;
  }

  get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  interrupt(): void {
    process.kill(-this.pid, "SIGINT");
  }

  private seconds(): number {
    return (Date.now() - this.begun) / 1000;
  }
}

/** As `kill -9` does, and waits until they are gone. */
export async function killHard(pids: readonly number[]): Promise<void> {
  const marks = pids.map((pid) => [pid, birthMark(pid)] as const);
  for (const pid of pids) process.kill(pid, "SIGKILL");
  while (marks.some(([pid, mark]) => mark !== null && birthMark(pid) === mark)) await pause(10);
}

/** Waits until something holds; what it throws meanwhile is that it does not. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<number> {
  const from = Date.now();
  let last = "";
  while (Date.now() - from < 60_000) {
    try {
      if (await holds()) return (Date.now() - from) / 1000;
    } catch (error) {
      last = reasonOf(error);
    }
    await pause(20);
  }
  throw new Error(`It is not so after a minute that ${what} ${last}`);
}

// What npm and this project set for their own commands must not reach the one under test.
function surroundings(variables: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const own =
    /^(npm_(?!config_)|npm_config_(local_|global_)?prefix$|(MIGRATE_)?DATABASE_URL$|AUTH_|DATA_DIR$|PORT$|HOST$|APP_ORIGIN$|NODE_OPTIONS$)/;
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), ...variables } as NodeJS.ProcessEnv;
}
