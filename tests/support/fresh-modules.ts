import process from "node:process";
import { afterAll, vi } from "vitest";
import type { PrismaClient } from "@/lib/server/generated/client";

// The test files of a worker share its process, so that packages are loaded once and not a hundred times. Nothing else is
// shared: each file has modules of its own, the environment that the process began with, and connections that end with it.
const kept = globalThis as { tunefolioDatabase?: PrismaClient; tunefolioEnvironment?: NodeJS.ProcessEnv };

kept.tunefolioEnvironment ??= { ...process.env };
for (const name of Object.keys(process.env)) delete process.env[name];
Object.assign(process.env, kept.tunefolioEnvironment);
vi.resetModules();

afterAll(async () => {
  await kept.tunefolioDatabase?.$disconnect();
  delete kept.tunefolioDatabase;
});
