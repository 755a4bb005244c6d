import { parse } from "csv-parse/sync";
import type pg from "pg";

const BATCH = 500;

/** Reads a list and writes its cases in batches, all in one transaction; no validation, no audit. */
export async function importCases(pool: pg.Pool, csv: string): Promise<{ create: number }> {
  const [, ...rows] = parse(csv, { bom: true }) as string[][];
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { rows: made } = await client.query<{ id: string }>(
      `insert into "Department" (id, code, name) values (gen_random_uuid(), 'raw', 'Raw') on conflict (code) do update set name = 'Raw' returning id`,
    );
    for (let from = 0; from < rows.length; from += BATCH) {
      const batch = rows.slice(from, from + BATCH);
      await client.query(
        `insert into "UseCase" (id, "departmentId", title, problem, "dataSource", "sourceExtras")
         select gen_random_uuid(), $1, * from unnest($2::text[], $3::text[], $4::text[], $5::jsonb[])`,
        [made[0]?.id, ...columnsOf(batch)],
      );
    }
    await client.query("commit");
    return { create: rows.length };
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}

function columnsOf(batch: string[][]): [string[], string[], string[], string[]] {
  return [
    batch.map((row) => row[0] ?? ""),
    batch.map((row) => row[5] ?? ""),
    batch.map((row) => row[13] ?? ""),
    batch.map((row) => JSON.stringify(row)),
  ];
}
