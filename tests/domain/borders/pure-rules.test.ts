import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** What a rule may not reach for, as somebody would write it, and what the linter says to it. */
const impure: readonly (readonly [code: string, objection: string])[] = [
  ["export const at = Date.now();", "Time is an argument"],
  ["export const at = new Date();", "Time is an argument"],
  ["export const at = performance.now();", "Time is an argument"],
  ["export const chance = Math.random();", "Chance is an argument"],
  ["export const id = crypto.randomUUID();", "Chance is an argument"],
  ["export const level = process.env.LEVEL;", "environment"],
  ['export const answer = fetch("/x");', "Rules do no I/O"],
  ["export async function rule() {\n  return 1;\n}", "nothing in them is async"],
  ["export const rule = async (x: number) => x;", "nothing in them is async"],
  ["export const rules = {\n  async first() {\n    return 1;\n  },\n};", "nothing in them is async"],
  ["export class Rule {\n  async ask() {\n    return 1;\n  }\n}", "nothing in them is async"],
];

const pure = [
  'export const day = new Date("2026-11-22T00:00:00Z");',
  "export function rule(now: Date, draw: () => number) {\n  return now.getTime() + Math.floor(draw());\n}",
  "export const words = { asynchronous: true, process: 1 };",
];

describe("A rule in lib/domain", () => {
  const root = mkdtempSync(path.join(tmpdir(), "tunefolio-rules-"));
  const domain = path.join(root, "lib/domain");
  beforeAll(() => {
    mkdirSync(domain, { recursive: true });
    writeFileSync(path.join(root, ".gitignore"), "node_modules/\n");
    cpSync("biome.json", path.join(root, "biome.json"));
    cpSync("biome", path.join(root, "biome"), { recursive: true });
    symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each(impure)("is refused: %s", (code, objection) => {
    const { status, said } = lint(code);
    expect(said).toContain(objection);
    expect(status).toBe(1);
  });

  test("is let through where it works on its arguments alone", () => {
    expect(lint(pure.join("\n"))).toMatchObject({ status: 0 });
  });

  function lint(code: string): { status: number | null; said: string } {
    writeFileSync(path.join(domain, "planted.ts"), `${code}\n`);
    const command = ["lint", "--colors=off", "lib/domain/planted.ts"];
    const { status, stdout, stderr } = spawnSync(path.resolve("node_modules/.bin/biome"), command, {
      cwd: root,
      encoding: "utf8",
    });
    return { status, said: `${stdout}${stderr}` };
  }
});
