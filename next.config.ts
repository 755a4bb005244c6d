import { readdirSync } from "node:fs";
import type { NextConfig } from "next";

// The schema that this build is made for: /api/health compares it with the database.
const latestMigration =
  readdirSync("prisma/migrations")
    .filter((name) => /^\d{14}_/.test(name))
    .sort()
    .at(-1) ?? "";

const config: NextConfig = {
  output: "standalone",
  reactCompiler: true,
  typedRoutes: true,
  poweredByHeader: false,
  env: { LATEST_MIGRATION: latestMigration },
  // Types are checked by npm run verify, tests included; whoever only starts the product does not wait for them.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // Workbooks are read in a thread that is started as a file: what it needs is carried along.
  outputFileTracingIncludes: {
    "/**": [
      "./lib/server/imports/workbook-worker.cjs",
      "./node_modules/exceljs/dist/exceljs.bare.min.js",
      "./node_modules/exceljs/package.json",
    ],
  },
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "pino",
    "@prisma/client",
    "@prisma/adapter-pg",
    "@node-rs/argon2",
    "rate-limiter-flexible",
  ],
  // The proxy would cut an upload at 10 MB, so that this route gets its headers here.
  async headers() {
    return [
      {
        source: "/api/v1/imports",
        headers: [
          { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" },
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
          { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
          { key: "Cache-Control", value: "no-store" },
        ],
      },
    ];
  },
};

export default config;
