import type pg from "pg";

/** What is missing of the walls around the audit log, in sentences; an intact log without them is intact by luck. */
export async function missingGuards(client: pg.ClientBase): Promise<string[]> {
  return [...(await missingTriggers(client)), ...(await weakFunctions(client)), ...(await writers(client))];
}

async function missingTriggers(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select name from unnest(array['AuditEntry_append_only', 'AuditEntry_no_truncate']) name
    where not exists (select 1 from pg_trigger t join pg_proc f on f.oid = t.tgfoid
      where t.tgname = name and t.tgrelid = '"AuditEntry"'::regclass and t.tgenabled in ('O', 'A')
        and f.proname = 'audit_refuse')`);
  return rows.map(({ name }) => `The trigger ${name}, which refuses changes, is gone or switched off.`);
}

async function weakFunctions(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select name from (values ('audit_append', '%pg_advisory_xact_lock%sha256(last_hash ||%'), ('audit_refuse', '%RAISE EXCEPTION%'))
      as wanted(name, source)
    where not exists (select 1 from pg_proc where proname = name and prosrc like source)`);
  return rows.map(({ name }) => `The function ${name} is gone or is not the one of the migrations.`);
}

async function writers(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ grantee: string; rights: string }>(`
    select coalesce(g.rolname, 'public') as grantee, string_agg(lower(a.privilege_type), ', ') as rights
    from pg_class c cross join aclexplode(c.relacl) a left join pg_roles g on g.oid = a.grantee
    where c.oid = '"AuditEntry"'::regclass and a.grantee <> c.relowner
      and a.privilege_type in ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER')
    group by 1 order by 1`);
  return rows.map(({ grantee, rights }) => `The role ${grantee} may change the log directly (${rights}).`);
}
