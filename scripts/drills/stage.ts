import { readFileSync } from "node:fs";
import path from "node:path";
import { birthMark } from "../living-process.ts";
import { readPidFile } from "../postgres/pid-file.ts";
import { whyNotListen } from "../postgres/ports.ts";
import { Started, type StartOptions } from "./started.ts";

export interface Processes {
  npm: number;
  launcher: number;
  app: number;
  database: number;
}

/** Where the drills are played: a clone, a port, and how to look at what runs there. */
export class Stage {
  private readonly started: Started[] = [];

  constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  start(options: Partial<StartOptions> = {}): Started {
    const npm = new Started({
      folder: this.folder,
      ...options,
      variables: { PORT: String(this.port), ...options.variables },
    });
    this.started.push(npm);
    return npm;
  }

  /** Ends what a drill that failed has left running. */
  async clear(): Promise<void> {
    for (const npm of this.started.filter(({ isOver }) => !isOver)) {
      npm.interrupt();
      await npm.ended();
    }
  }

  /** Who is who of a running product, from what it notes in its data folder. */
  processes(npm: Started): Processes {
    const record = JSON.parse(readFileSync(path.join(this.folder, ".data/app.pid"), "utf8"));
    const { pid } = readPidFile(path.join(this.folder, ".data/postgres"));
    return { npm: npm.pid, launcher: record.starter.pid, app: record.child.pid, database: pid ?? 0 };
  }

  async isHealthy(): Promise<boolean> {
    const response = await fetch(`http://127.0.0.1:${this.port}/api/health`);
    return response.status === 200;
  }

  /** Throws where something of the product is left behind. */
  async requireNothingLeft(processes: Processes): Promise<void> {
    const left = Object.entries(processes).filter(([, pid]) => birthMark(pid) !== null);
    if (left.length > 0) throw new Error(`Left behind: ${left.map(([name]) => name).join(", ")}.`);
    const reason = await whyNotListen(this.port, "127.0.0.1");
    if (reason) throw new Error(`The port is not free afterwards: ${reason}.`);
  }
}
