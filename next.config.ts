import { readdirSync } from "node:fs";
import type { NextConfig } from "next";
import { dataPolicy, securityHeaders, uploadRoutes } from "./lib/server/response-headers";

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
  // Papers are set in fonts that are read as files, workbooks are read in a thread that is started as a file: what they
  // need is carried along.
  outputFileTracingIncludes: {
    "/**": [
      "./lib/server/imports/workbook-worker.cjs",
      "./node_modules/exceljs/dist/exceljs.bare.min.js",
      "./node_modules/exceljs/package.json",
      "./node_modules/@fontsource/public-sans/files/public-sans-latin-*-normal.woff",
    ],
  },
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "pino",
    "@prisma/client",
    "@prisma/adapter-pg",
    "@node-rs/argon2",
    "@react-pdf/renderer",
    "pptxgenjs",
    "rate-limiter-flexible",
  ],
  // What the proxy sets elsewhere; uploads do not pass through it.
  async headers() {
    const headers = Object.entries({
      ...securityHeaders,
      "Content-Security-Policy": dataPolicy,
      "Cache-Control": "no-store",
    }).map(([key, value]) => ({ key, value }));
    return uploadRoutes.map((route) => ({ source: `${route}/:path*`, headers }));
  },
};

export default config;
