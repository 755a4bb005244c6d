import type pg from "pg";
import type { ChainEntry } from "@/lib/server/audit/verify";

const batch = 1_000;

/**
 * All entries of the audit log in the order of their numbers, a batch at a time, as they stood at one moment. Needs an
 * open transaction.
 */
export async function* readEntries(client: pg.ClientBase): AsyncGenerator<ChainEntry> {
  await client.query(`declare audit_reader no scroll cursor for
    select seq::text, id::text, to_char("at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, action,
      "actorId"::text, "objectType", "objectId"::text, "useCaseId"::text, "roundId"::text, entry, "prevHash", hash
    from "AuditEntry" a order by a.seq, a.ctid`);
  try {
    for (;;) {
      const { rows } = await client.query<StoredEntry>(`fetch ${batch} from audit_reader`);
      for (const row of rows) yield { ...row, seq: BigInt(row.seq ?? 0) };
      if (rows.length < batch) return;
    }
  } finally {
    await client.query("close audit_reader");
  }
}

type StoredEntry = Omit<ChainEntry, "seq"> & { seq: string | null };
