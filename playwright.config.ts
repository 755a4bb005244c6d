import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { chromium, findChromium } from "./tests/support/chromium.ts";
import { oidcClient } from "./tests/support/oidc-client.ts";

/** Both servers are the product as a newcomer starts it, each on data of its own that is thrown away. */
const servers = {
  sample: { port: 4410, data: path.join(tmpdir(), "tunefolio-e2e-sample") },
  real: { port: 4411, data: path.join(tmpdir(), "tunefolio-e2e-real") },
};

/** The identity provider that sign-in-provider.spec.ts starts. The app comes up while nobody answers there. */
const oidc = {
  OIDC_ISSUER: `http://127.0.0.1:${oidcClient.port}`,
  OIDC_CLIENT_ID: oidcClient.id,
  OIDC_CLIENT_SECRET: oidcClient.secret,
  OIDC_ROLE_MAP: JSON.stringify(oidcClient.roles),
};

// Checks that need no browser read this file as well: without one it is the journeys that fail, and say so.
const browser = findChromium();

// What an import brings in is real, and the first real case takes the sample out of the ranking, which others read. These
// are held against whole paths, so they begin at the name of the file: the project may stand in any folder.
const ranksCases = /\/(main-job|panel|value)[^/]*\.spec\.ts$/;
const makesRealCases = /\/(import|case-page)[^/]*\.spec\.ts$/;
const endsTheSample = /\/remove-sample\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  // The files share two servers, and no two of them change the same record of one.
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    launchOptions: { ...(browser ? { executablePath: browser } : {}), args: chromium.flags },
    // What a failed journey did, step by step; pictures of every step would slow all the others down.
    trace: { mode: "retain-on-failure", screenshots: false, sources: false },
  },
  projects: [
    {
      name: "sample",
      testIgnore: [ranksCases, makesRealCases, endsTheSample],
      use: { baseURL: `http://localhost:${servers.sample.port}` },
    },
    {
      name: "ranked",
      testMatch: ranksCases,
      use: { baseURL: `http://localhost:${servers.real.port}` },
    },
    {
      name: "real",
      testMatch: makesRealCases,
      // A case that is ranked there must not be pushed out by the first real one.
      dependencies: ["ranked"],
      use: { baseURL: `http://localhost:${servers.real.port}` },
    },
    {
      name: "removal",
      testMatch: endsTheSample,
      // The other journeys on this server need the people whom it takes away.
      dependencies: ["real"],
      use: { baseURL: `http://localhost:${servers.real.port}` },
    },
  ],
  webServer: Object.entries(servers).map(([name, { port, data }]) => ({
    command: `rm -rf ${data} && exec node --conditions=react-server scripts/start.mjs`,
    url: `http://localhost:${port}/api/health`,
    timeout: 300_000,
    // A sample that runs already is used as it is; the other journeys begin with what nobody has changed.
    reuseExistingServer: name === "sample" && process.env.CI === undefined,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: { PORT: String(port), DATA_DIR: data, ...oidc },
    stdout: "pipe",
  })),
});
