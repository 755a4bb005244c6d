import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

type Locked = {
  version: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
};

const safe: Record<string, Locked> = { "node_modules/next": { version: "16.4.6" } };

describe("The check of the versions", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "tunefolio-floors-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test("lets through a lock that is safe and complete", () => {
    expect(check(safe)).toMatchObject({ status: 0 });
  });

  test.each<[string, Record<string, Locked>, string]>([
    ["a framework below its floor", { "node_modules/next": { version: "16.4.1" } }, "16.4.2 or newer"],
    [
      "one below its floor deep inside",
      { "node_modules/a/node_modules/next": { version: "15.9.9" } },
      "16.4.2 or newer",
    ],
    ["a banned package", { "node_modules/a/node_modules/xlsx": { version: "0.18.5" } }, "is banned"],
    [
      "a package from a repository",
      { "node_modules/a": { version: "1.0.0", resolved: "git+ssh://x/a.git" } },
      "registry only",
    ],
    [
      "a package from a folder",
      { "node_modules/a": { version: "1.0.0", link: true, resolved: "../a" } },
      "registry only",
    ],
    [
      "a package without what it needs elsewhere",
      { "node_modules/a": { version: "1.0.0", optionalDependencies: { "a-darwin": "1" } } },
      "a-darwin",
    ],
  ])("refuses %s", (_what, packages, complaint) => {
    expect(check({ ...safe, ...packages })).toMatchObject({
      status: 1,
      said: expect.stringContaining(complaint),
    });
  });

  test.each(["^16.4.6", "16", "latest", "*", "~16.4.6"])(
    "refuses the version %s in package.json",
    (version) => {
      expect(check(safe, { next: version })).toMatchObject({
        status: 1,
        said: expect.stringContaining("pin the exact"),
      });
    },
  );

  test("refuses a lock that holds another version than package.json", () => {
    expect(check(safe, { next: "16.4.7" })).toMatchObject({
      status: 1,
      said: expect.stringContaining("npm install"),
    });
  });

  test("fails where the lock is empty", () => {
    expect(check({}, {})).toMatchObject({ status: 1, said: expect.stringContaining("nothing was checked") });
  });

  function check(
    packages: Record<string, Locked>,
    dependencies: Record<string, string> = { next: "16.4.6" },
  ) {
    writeFileSync(path.join(root, "package.json"), JSON.stringify({ dependencies }));
    writeFileSync(
      path.join(root, "package-lock.json"),
      JSON.stringify({ packages: { "": {}, ...packages } }),
    );
    const { status, stdout, stderr } = spawnSync("node", ["scripts/check-floors.mjs", root], {
      encoding: "utf8",
    });
    return { status, said: `${stdout}${stderr}` };
  }
});
