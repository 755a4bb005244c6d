import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "@/scripts/postgres/ports.ts";

const secret = "0123456789abcdef0123456789abcdef";
const nowhere = "postgresql://app:hunter2@127.0.0.1:1/tunefolio";
let dataDir: string;
let port: number;
let taken: Server;

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "tunefolio-refusals-"));
  port = await freePort();
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  taken.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("The start script refuses with one clear sentence and exit code 1", () => {
  it("a port that is in use, and says how to choose another", async () => {
    const address = taken.address();
    const used = typeof address === "object" && address ? address.port : 0;
    expect(await startWith({ PORT: String(used) })).toEqual({
      code: 1,
      said: `Port ${used} is in use by another program: choose another one, such as PORT=${used + 1}.`,
    });
  });

  it("an address that is not this machine's", async () => {
    const { code, said } = await startWith({
      HOST: "192.0.2.1",
      APP_ORIGIN: "https://tunefolio.example.com",
    });
    expect([code, said]).toEqual([
      1,
      "The app cannot listen on HOST 192.0.2.1 (EADDRNOTAVAIL): choose an address of this machine.",
    ]);
  });

  it("a database without a secret", async () => {
    const { code, said } = await startWith({ DATABASE_URL: nowhere });
    expect(code).toBe(1);
    expect(said).toMatch(/^AUTH_SECRET is missing: [^.]*\.$/);
  });

  it("a database out of reach, without showing its password", async () => {
    const { code, said } = await startWith({ DATABASE_URL: nowhere, AUTH_SECRET: secret });
    expect(code).toBe(1);
    expect(said).toMatch(
      /^The database 127.0.0.1:1\/tunefolio is out of reach as user app: [^\n]*ECONNREFUSED[^\n]*$/,
    );
    expect(said).not.toContain("hunter2");
  });

  it("a data folder that cannot be made", async () => {
    const { code, said } = await startWith({ DATA_DIR: "/dev/null/data" });
    expect(code).toBe(1);
    expect(said).toMatch(
      /^The data folder \/dev\/null\/data cannot be used \([^)]*\): allow it, or set DATA_DIR\.$/,
    );
  });

  it("every variable that cannot be read, each on a line of its own", async () => {
    const { code, said } = await startWith({ PORT: "http", OIDC_ISSUER: "id.example.com" });
    expect(code).toBe(1);
    expect(said.split("\n").map((line) => line.split(" ")[0])).toEqual([
      "PORT",
      "OIDC_ISSUER",
      "OIDC_CLIENT_ID",
      "OIDC_CLIENT_SECRET",
    ]);
  });
});

type Outcome = { code: number | null; said: string };

/** Runs what npm start runs once the packages are there. */
function startWith(variables: Record<string, string>): Promise<Outcome> {
  const { DATABASE_URL, MIGRATE_DATABASE_URL, HOST, APP_ORIGIN, AUTH_SECRET, ...surroundings } = process.env;
  const program =
    'import("./scripts/start/run.ts").then((run) => run.startProduct("production", process.ppid))';
  const flags = ["--conditions=react-server", "--import", "tsx", "--input-type=module", "--eval", program];
  const start = spawn(process.execPath, flags, {
    env: { ...surroundings, DATA_DIR: dataDir, PORT: String(port), ...variables },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  start.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve) => start.on("close", (code) => resolve({ code, said: said.trim() })));
}
