import pg from "pg";

/** What a statement was asked with, as the app's client tells of it. */
export type Said = { query: string; params: string };

export interface Visit {
  query: string;
  /** Rows of the table that were looked at, also those that were thrown away again. */
  rows: number;
  scannedWhole: boolean;
}

type Plan = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: Plan[];
};

/** Runs statements that only read once more, and tells how much of `table` each of them looked at. */
export async function visitsOf(databaseUrl: string, table: string, said: readonly Said[]): Promise<Visit[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const visits: Visit[] = [];
    for (const { query, params } of said) {
      const explained = await client.query<{ "QUERY PLAN": { Plan: Plan }[] }>(
        `explain (analyze, format json) ${query}`,
        JSON.parse(params) as unknown[],
      );
      const scans = scansOf(explained.rows[0]?.["QUERY PLAN"][0]?.Plan, table);
      const rows = scans.reduce((sum, scan) => sum + lookedAt(scan), 0);
      visits.push({ query, rows, scannedWhole: scans.some((scan) => scan["Node Type"] === "Seq Scan") });
    }
    return visits;
  } finally {
    await client.end();
  }
}

function scansOf(plan: Plan | undefined, table: string): Plan[] {
  if (!plan) return [];
  const below = (plan.Plans ?? []).flatMap((child) => scansOf(child, table));
  return plan["Relation Name"] === table ? [plan, ...below] : below;
}

function lookedAt(scan: Plan): number {
  const each =
    scan["Actual Rows"] +
    (scan["Rows Removed by Filter"] ?? 0) +
    (scan["Rows Removed by Index Recheck"] ?? 0);
  return each * scan["Actual Loops"];
}
