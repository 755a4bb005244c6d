import { spawn } from "node:child_process";
import { Failure } from "../failure.ts";
import { endGroup } from "../living-process.ts";

export type Tool = { name: string; command: string[]; noteChild?: (pid: number) => void };

const endPatienceMs = 5_000;

/** Runs a program of node_modules to its end, quietly; what it said is shown when it fails. */
export async function runTool(tool: Tool, stop: AbortSignal): Promise<void> {
  const said: Buffer[] = [];
  const child = spawn(process.execPath, tool.command, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
    // In a group of its own, so that it ends when we say so, with everything it has started.
    detached: true,
  });
  const leader = child.pid ?? 0;
  if (leader > 0) tool.noteChild?.(leader);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
  const end = () => void endGroup(leader, endPatienceMs);
  stop.addEventListener("abort", end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  stop.removeEventListener("abort", end);
  stop.throwIfAborted();
  if (code === 0) return;
  process.stderr.write(Buffer.concat(said));
  throw new Failure(`${tool.name} failed; what it said stands above.`);
}
