import { spawn } from "node:child_process";
import { reasonOf } from "../failure.ts";

export type Step = { name: string } & ({ command: string[] } | { work: () => Promise<void> });

interface Result {
  ok: boolean;
  passed: number;
}

/** Runs the steps one after the other, says what each took, and ends with one line of counts; the first failure ends it. */
export async function runSteps(steps: readonly Step[], env: NodeJS.ProcessEnv): Promise<number> {
  let passed = 0;
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const begin = Date.now();
    const result = "command" in step ? await runCommand(step.command, env) : await runWork(step.work);
    const seconds = ((Date.now() - begin) / 1000).toFixed(1);
    console.log(`── ${step.name}: ${result.ok ? "done" : "FAILED"} in ${seconds} s`);
    passed += result.passed;
    if (!result.ok) {
      console.log(`\n${passed} passed, 1 failed`);
      return 1;
    }
  }
  console.log(`\n${passed} passed, 0 failed`);
  return 0;
}

/** A step that runs no counted tests counts as one. */
async function runWork(work: () => Promise<void>): Promise<Result> {
  try {
    await work();
    return { ok: true, passed: 1 };
  } catch (error) {
    console.error(reasonOf(error));
    return { ok: false, passed: 0 };
  }
}

async function runCommand([program = "", ...given]: string[], env: NodeJS.ProcessEnv): Promise<Result> {
  const child = spawn(program, given, { env, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    process.stdout.write(chunk);
    output += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("close", resolve);
  });
  return { ok: code === 0, passed: countOf(output) ?? (code === 0 ? 1 : 0) };
}

// vitest says "Tests  12 passed (12)", Playwright "12 passed (1.2m)".
function countOf(output: string): number | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal are control characters.
  const plain = output.replace(/\u001b\[[0-9;]*m/g, "");
  const counts = [...plain.matchAll(/^\s*(?:Tests\s+)?(\d+) passed \(/gm)];
  const last = counts.at(-1)?.[1];
  return last === undefined ? undefined : Number(last);
}
