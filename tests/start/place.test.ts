import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { birthMark } from "@/scripts/living-process.ts";
import { claimPlace } from "@/scripts/start/place.ts";

let dataDir: string;
let others: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "tunefolio-place-"));
});
afterEach(() => {
  for (const other of others) other.kill("SIGKILL");
  others = [];
  rmSync(dataDir, { recursive: true, force: true });
});

describe("The data folder of a start script", () => {
  it("is free when no start script was here, and again after it has left", async () => {
    const place = await claim();
    place.leave();
    await expect(claim()).resolves.toBeDefined();
  });

  it("is refused beside a start script at work, with its port", async () => {
    const starter = living();
    record({ starter, npm: living(), port: 3210 });
    await expect(claim()).rejects.toThrow(/^Tunefolio already runs from .* on port 3210 \(process \d+\)/);
    expect(lives(starter)).toBe(true);
  });

  it("is taken over from a killed start script, whose app is ended first", async () => {
    const child = living();
    record({ starter: gone(), port: 3210, child });
    await claim();
    expect(lives(child)).toBe(false);
  });

  it("is taken over from a start script whose npm was killed", async () => {
    const starter = living();
    record({ starter, npm: gone(), port: 3210 });
    await claim();
    expect(lives(starter)).toBe(false);
  });

  it("leaves a stranger alone who has got the number of the app", async () => {
    const stranger = living();
    record({ starter: gone(), port: 3210, child: { ...stranger, mark: "another birth" } });
    await claim();
    expect(lives(stranger)).toBe(true);
  });

  it("is not blocked by a record that was cut off in the middle", async () => {
    writeFileSync(path.join(dataDir, "app.pid"), '{"starter":{"pi');
    await expect(claim()).resolves.toBeDefined();
  });

  it("notes the child that must not outlive the start script", async () => {
    const place = await claim();
    const child = living();
    place.noteChild(child.pid);
    expect(JSON.parse(readFileSync(path.join(dataDir, "app.pid"), "utf8"))).toMatchObject({ child });
  });

  it("says in a sentence when it cannot be made", async () => {
    const file = path.join(dataDir, "file");
    writeFileSync(file, "");
    await expect(claimPlace(path.join(file, "below"), 3000, process.ppid)).rejects.toThrow(
      /^The data folder .* cannot be used \(ENOTDIR/,
    );
  });
});

type Living = { pid: number; mark: string };

function claim() {
  return claimPlace(dataDir, 3000, process.ppid);
}

function record(content: { starter: Living; npm?: Living; port: number; child?: Living }): void {
  writeFileSync(path.join(dataDir, "app.pid"), JSON.stringify(content));
}

function living(): Living {
  const other = spawn("sleep", ["600"], { detached: true, stdio: "ignore" });
  others.push(other);
  const pid = other.pid ?? 0;
  return { pid, mark: birthMark(pid) ?? "" };
}

function gone(): Living {
  return { pid: process.pid, mark: "born before" };
}

function lives({ pid, mark }: Living): boolean {
  return birthMark(pid) === mark;
}
