import type pg from "pg";

/** What the catalogue of the database holds, one line per column, key, index and reference. */
export async function foundIn(client: pg.ClientBase): Promise<string[]> {
  const lists = [await columns(client), await indexes(client), await references(client)];
  return lists.flat().sort();
}

/** The checks, triggers and functions, which the schema language has no words for; the migrations alone hold them. */
export async function besideTheSchema(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select 'check ' || conname as line from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace
    union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
    union all select 'function ' || proname from pg_proc f where pronamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend d where d.objid = f.oid and d.deptype = 'e')
    order by 1`);
  return rows.map(({ line }) => line);
}

async function columns(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{
    head: string;
    bounds: string;
    value: string | null;
    generated: boolean;
  }>(`
    select 'column ' || c.relname || '.' || a.attname || ': ' || format_type(a.atttypid, a.atttypmod) as head,
      case when a.attnotnull then ' not null' else '' end as bounds,
      pg_get_expr(d.adbin, d.adrelid) as value, a.attgenerated <> '' as generated
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
      and a.attnum > 0 and not a.attisdropped`);
  return rows.map(
    ({ head, bounds, value, generated }) => `${head}${bounds}${generated ? " generated" : defaultOf(value)}`,
  );
}

function defaultOf(value: string | null): string {
  if (value === null) return "";
  return value.startsWith("nextval(") ? " default sequence" : ` default ${value.replace(/::[\w [\]]+$/, "")}`;
}

async function indexes(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{
    unique: boolean;
    name: string;
    table: string;
    method: string;
    columns: string[];
  }>(`
    select i.indisunique as unique, n.relname as name, t.relname as table, m.amname as method,
      array(select pg_get_indexdef(i.indexrelid, place, false)
          || case when o.opcdefault then '' else ' ' || o.opcname end
          || case when i.indoption[place - 1] & 1 = 1 then ' DESC' else '' end
        from generate_series(1, i.indnkeyatts) place join pg_opclass o on o.oid = i.indclass[place - 1] order by place) as columns
    from pg_index i join pg_class n on n.oid = i.indexrelid join pg_class t on t.oid = i.indrelid join pg_am m on m.oid = n.relam
    where t.relnamespace = 'public'::regnamespace and t.relname <> '_prisma_migrations'`);
  return rows.map(
    ({ unique, name, table, method, columns: parts }) =>
      `${unique ? "unique" : "index"} ${name} on ${table} ${method} (${parts.join(", ").replaceAll('"', "")})`,
  );
}

async function references(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(`
    select 'reference ' || c.conname || ': ' || f.relname || '(' || a.attname || ') to ' || t.relname || '(' || b.attname || ') on delete '
      || case c.confdeltype when 'c' then 'Cascade' when 'n' then 'SetNull' when 'r' then 'Restrict' else 'NoAction' end as line
    from pg_constraint c join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
      join pg_attribute a on a.attrelid = f.oid and a.attnum = c.conkey[1]
      join pg_attribute b on b.attrelid = t.oid and b.attnum = c.confkey[1]
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  return rows.map(({ line }) => line);
}
