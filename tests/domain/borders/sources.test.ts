import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

// Put together here, so that this file does not break the rules that it plants.
const plants: readonly (readonly [rule: string, file: string, content: string])[] = [
  ["colours-by-name", "components/a/card.tsx", `export const style = "p-2 bg-${"red"}-500";`],
  ["colours-by-name", "components/a/card.tsx", `export const style = "text-${"[#"}ff0000]";`],
  ["colours-by-name", "app/page.tsx", `export const style = "border-${"white"}";`],
  ["no-server-actions", "app/actions.ts", `"use ${"server"}";\nexport const save = 1;`],
  ["no-server-actions", "lib/server/a.ts", `export function save() {\n  "use ${"cache"}";\n}`],
  ["every-test-runs", "tests/domain/a.test.ts", `test.${"only"}("x", () => {});`],
  ["every-test-runs", "tests/domain/a.test.ts", `describe.${"skip"}("x", () => {});`],
  ["every-test-runs", "tests/domain/a.test.ts", `test.each([1]).${"fails"}("x", () => {});`],
  [
    "no-raw-html",
    "components/a/card.tsx",
    `export const card = <p ${"dangerously"}SetInnerHTML={{ __html: x }} />;`,
  ],
];

describe("The check of the sources", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "tunefolio-sources-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test.each(plants)("finds %s in %s: %s", (rule, file, content) => {
    write(file, content);
    expect(check()).toMatchObject({ status: 1, said: expect.stringContaining(`${rule}: ${file} line `) });
  });

  test("lets through what keeps the rules", () => {
    write("components/a/card.tsx", 'export const style = "bg-surface text-ink-2 border-rule-strong to-end";');
    write("app/page.tsx", '"use client";\nexport const page = 1;');
    write("tests/domain/a.test.ts", 'test.each([1])("skips nothing", () => {});');
    expect(check()).toMatchObject({ status: 0 });
  });

  test("fails where there is nothing to look at", () => {
    expect(check()).toMatchObject({ status: 1, said: expect.stringContaining("No sources") });
  });

  function write(file: string, content: string): void {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  }

  function check(): { status: number | null; said: string } {
    const { status, stdout, stderr } = spawnSync("node", ["scripts/check-sources.mjs", root], {
      encoding: "utf8",
    });
    return { status, said: `${stdout}${stderr}` };
  }
});
