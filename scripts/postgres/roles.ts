import pg from "pg";
import type { Secrets } from "./secrets.ts";

export const ownerRole = "tunefolio_owner";
export const appRole = "tunefolio_app";

export type DatabaseUrls = { superuserUrl: string; ownerUrl: string; appUrl: string };

export function urlsOf(port: number, secrets: Secrets, database: string): DatabaseUrls {
  const url = (user: string, password: string, name: string) =>
    `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
  return {
    superuserUrl: url("postgres", secrets.superuserPassword, "postgres"),
    ownerUrl: url(ownerRole, secrets.ownerPassword, database),
    appUrl: url(appRole, secrets.appPassword, database),
  };
}

/** The two roles beside the superuser, and a database that belongs to the owner; makes what is missing. */
export async function prepareDatabase(
  superuserUrl: string,
  secrets: Secrets,
  database: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await ensureRole(client, ownerRole, secrets.ownerPassword);
    await ensureRole(client, appRole, secrets.appPassword);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${ownerRole}`);
    }
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (found.rowCount === 0)
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
}
