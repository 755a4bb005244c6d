import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { Acknowledged, WritingPlan } from "@/tests/server/durability/acknowledged";

/** The writers, in a process of their own that can be killed and started again; keeps what they acknowledged. */
export class WritingProcess {
  readonly acknowledged: Acknowledged[] = [];
  private child: ChildProcess | undefined;

  constructor(private readonly plan: WritingPlan) {}

  start(): void {
    const command = ["--conditions=react-server", "--import", "tsx", "tests/server/durability/writer.ts"];
    const env = { ...process.env, WRITING_PLAN: JSON.stringify(this.plan) };
    const child = spawn(process.execPath, command, { env, stdio: ["ignore", "pipe", "inherit"] });
    createInterface({ input: child.stdout }).on("line", (line) => {
      // A line that the kill cut short was never read as an answer by anybody.
      if (line.endsWith("}")) this.acknowledged.push(JSON.parse(line));
    });
    this.child = child;
  }

  /** As kill -9 does; returns when everything it had said before is read. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child) return;
    const closed = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGKILL");
    await closed;
  }

  /** Waits until so many more are acknowledged, so that a kill meets writes on their way. */
  async hasWritten(more: number): Promise<void> {
    const wanted = this.acknowledged.length + more;
    const deadline = Date.now() + 60_000;
    while (this.acknowledged.length < wanted) {
      if (Date.now() > deadline) throw new Error(`No ${more} writes were acknowledged within a minute.`);
      await pause(10);
    }
  }
}
