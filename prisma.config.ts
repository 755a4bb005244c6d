import { defineConfig } from "prisma/config";

// Generating needs no engine, yet the tool asks for one and would download it: any program that exists will do.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

const { MIGRATE_DATABASE_URL, DATABASE_URL, SHADOW_DATABASE_URL } = process.env;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: {
    url: MIGRATE_DATABASE_URL ?? DATABASE_URL ?? "",
    ...(SHADOW_DATABASE_URL ? { shadowDatabaseUrl: SHADOW_DATABASE_URL } : {}),
  },
});
