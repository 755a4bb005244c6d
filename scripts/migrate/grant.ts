import pg from "pg";
import { Failure } from "../failure.ts";

const readOnlyTables = ["AuditEntry", "_prisma_migrations"];

/** Gives the app's role what it needs and no more: it reads and writes rows, but never the audit log or the history. */
export async function grantToApp(client: pg.Client, appUrl: string): Promise<void> {
  const role = roleOf(appUrl);
  if (role === client.user) return;
  await requireRole(client, role);
  const app = client.escapeIdentifier(role);
  const { rows } = await client.query<{ schema: string }>("SELECT current_schema() AS schema");
  const schema = client.escapeIdentifier(rows[0]?.schema ?? "public");
  await client.query(`BEGIN;
    GRANT USAGE ON SCHEMA ${schema} TO ${app};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${app};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${app};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${app};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE, SELECT ON SEQUENCES TO ${app};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT EXECUTE ON FUNCTIONS TO ${app};`);
  for (const table of readOnlyTables)
    await makeReadOnly(client, `${schema}.${client.escapeIdentifier(table)}`, app);
  await grantQueue(client, app);
  await client.query("COMMIT");
}

/** The role a database URL signs in as; pg reads it from the surroundings where the URL names none. */
export function roleOf(url: string): string {
  return new pg.Client({ connectionString: url }).user ?? "";
}

/** The queue of background work has a schema of its own: the app takes jobs there and makes no queues. */
async function grantQueue(client: pg.Client, app: string): Promise<void> {
  const found = await client.query("SELECT to_regnamespace('pgboss') IS NOT NULL AS there");
  if (!found.rows[0]?.there) return;
  await client.query(`GRANT USAGE ON SCHEMA pgboss TO ${app};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${app};`);
}

async function makeReadOnly(client: pg.Client, table: string, app: string): Promise<void> {
  const found = await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [table]);
  if (found.rows[0]?.there)
    await client.query(`REVOKE ALL ON ${table} FROM ${app}; GRANT SELECT ON ${table} TO ${app}`);
}

async function requireRole(client: pg.Client, role: string): Promise<void> {
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (found.rowCount === 0) {
    throw new Failure(
      `The database has no role ${role}, which DATABASE_URL names: create it, or correct the URL.`,
    );
  }
}
