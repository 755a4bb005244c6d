import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { installPackages } from "@/scripts/start/install.mjs";

const locked = {
  "": {},
  "node_modules/a": { version: "1.0.0" },
  "node_modules/b": { version: "2.0.0", dev: true },
};
const elsewhere = { "node_modules/other-system": { version: "3.0.0", optional: true } };
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "tunefolio-install-"));
  writeLock("package-lock.json", { ...locked, ...elsewhere });
  writeFileSync(
    path.join(root, "npm.js"),
    `require("node:fs").writeFileSync(${JSON.stringify(asked())}, "")`,
  );
  vi.stubEnv("npm_execpath", path.join(root, "npm.js"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe("The packages", () => {
  it("are installed on a fresh clone", () => {
    expect([installPackages(root), existsSync(asked())]).toEqual([null, true]);
  });

  it("are left alone when they are those of the lock, those of other systems left out", () => {
    install(locked);
    expect([installPackages(root), existsSync(asked())]).toEqual([null, false]);
  });

  it("are installed again when the lock names another version", () => {
    install({ ...locked, "node_modules/a": { version: "0.9.0" } });
    expect([installPackages(root), existsSync(asked())]).toEqual([null, true]);
  });

  it("are installed again when those for development were left out", () => {
    install({ "node_modules/a": { version: "1.0.0" } });
    expect([installPackages(root), existsSync(asked())]).toEqual([null, true]);
  });

  it("are installed again when a folder has gone", () => {
    install(locked);
    rmSync(path.join(root, "node_modules/a"), { recursive: true });
    expect([installPackages(root), existsSync(asked())]).toEqual([null, true]);
  });

  it("are reported in a sentence when npm cannot install them", () => {
    writeFileSync(path.join(root, "npm.js"), "process.exit(1)");
    expect(installPackages(root)).toBe("The packages could not be installed: npm says why above.");
  });
});

function asked(): string {
  return path.join(root, "npm-was-asked");
}

function install(packages: object): void {
  for (const place of Object.keys(packages)) mkdirSync(path.join(root, place), { recursive: true });
  writeLock("node_modules/.package-lock.json", packages);
}

function writeLock(name: string, packages: object): void {
  writeFileSync(path.join(root, name), JSON.stringify({ packages }));
}
