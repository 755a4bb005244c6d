import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium as playwright } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of the end-to-end tests, and how it is started. */
export const chromium = {
  get path(): string {
    const found = findChromium();
    if (!found)
      throw new Error("No Chromium was found: run npm test, which installs one, or set CHROMIUM_PATH.");
    return found;
  },
  // Chromium refuses its sandbox to root.
  flags: process.getuid?.() === 0 ? ["--no-sandbox", ...quiet] : quiet,
};

/** CHROMIUM_PATH, then one on the PATH, then Playwright's own; undefined when there is none. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...onPath, ownOfPlaywright()].find(
    (file) => file !== undefined && existsSync(file),
  );
}

/** Installs a browser where none is found, and says so; throws with the way out when that fails too. */
export function requireChromium(say: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  say("No Chromium found: installing one.");
  for (const [command, ...given] of waysToInstall()) {
    try {
      execFileSync(command ?? "", given, { stdio: "ignore", timeout: 600_000 });
    } catch {
      continue;
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error("No Chromium could be installed: install one, or set CHROMIUM_PATH to it.");
}

function waysToInstall(): string[][] {
  const debian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  const apt = ["sh", "-c", "apt-get update && apt-get -o DPkg::Lock::Timeout=300 install -y chromium"];
  return [["npx", "playwright", "install", "--with-deps", "chromium"], ...(debian ? [apt] : [])];
}

function ownOfPlaywright(): string | undefined {
  try {
    return playwright.executablePath();
  } catch {
    return undefined;
  }
}
