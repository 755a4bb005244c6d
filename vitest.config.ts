import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const resolve = {
  alias: {
    "@": root.replace(/\/$/, ""),
    "server-only": fileURLToPath(new URL("tests/support/empty.ts", import.meta.url)),
  },
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "domain",
          include: ["tests/domain/**/*.test.ts"],
          // Rules keep nothing between calls.
          isolate: false,
        },
      },
      {
        resolve,
        test: {
          name: "server",
          include: ["tests/server/**/*.test.ts"],
          globalSetup: "tests/support/server-setup.ts",
          isolate: false,
          setupFiles: "tests/support/fresh-modules.ts",
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "start",
          include: ["tests/start/**/*.test.ts"],
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
