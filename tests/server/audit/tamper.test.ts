import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { appendEvents } from "@/lib/server/audit/append";
import { type Anchor, type Verdict, verifyChain } from "@/lib/server/audit/verify";
import { database } from "@/lib/server/db";
import { inTransaction } from "@/lib/server/transaction";
import { missingGuards } from "@/scripts/audit/guards.ts";
import { readEntries } from "@/scripts/audit/read-entries.ts";
import { type Tampering, tamperings } from "@/tests/server/audit/tampering";
import { ownDatabase } from "@/tests/support/world";

const { appUrl, ownerUrl } = await ownDatabase();
const length = process.env.FULL ? 20_000 : 2_000;
const ways = tamperings(BigInt(length));

let superuser: pg.Client;
let anchors: Anchor[];

beforeAll(async () => {
  await fill(length);
  const url = new URL(inject("cluster").superuserUrl);
  url.pathname = new URL(appUrl).pathname;
  superuser = await connected(url.href);
  anchors = await anchorsAt([length / 2 - 100, length]);
});

afterAll(async () => {
  await superuser.end();
  await database().$disconnect();
});

describe("The audit log", () => {
  test(`of ${length} entries verifies as it was written`, async () => {
    const verdict = await tampered("select 1");
    expect(verdict).toMatchObject({ entries: length, fault: null, head: { seq: BigInt(length) } });
  });

  test(`is falsified in ${ways.length} ways`, () => {
    expect(ways.length).toBeGreaterThanOrEqual(40);
  });

  test.each(ways)("shows that $what", async ({ sql, firstBad, rewritten }: Tampering) => {
    const { fault } = await tampered(sql);
    expect(fault?.why).toEqual(expect.any(String));
    if (!rewritten) return expect(fault?.seq).toBe(firstBad);
    expect(fault?.seq).toBeLessThanOrEqual(firstBad);
    expect(fault?.upTo).toBeGreaterThanOrEqual(firstBad);
  });

  test.each(ways)("refuses the app's role where $what", async ({ sql }: Tampering) => {
    await expect(as(appUrl, sql)).rejects.toMatchObject({ code: "42501" });
  });

  test.each([
    `update "AuditEntry" set action = 'x' where seq = 1`,
    `delete from "AuditEntry" where seq = ${length}`,
    'truncate "AuditEntry"',
  ])("refuses its owner as well: %s", async (sql) => {
    await expect(as(ownerUrl, sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("looks at more entries than the checkpoints have seen", async () => {
    const early = anchors.slice(0, 1);
    const { fault } = await tampered(`update "AuditEntry" set action = 'x' where seq = ${length}`, early);
    expect(fault?.seq).toBe(BigInt(length));
  });
});

describe("The walls round the audit log", () => {
  test("are whole in a migrated database", async () => {
    expect(await missingGuards(superuser)).toEqual([]);
  });

  test.each([
    ['drop trigger "AuditEntry_append_only" on "AuditEntry"', "AuditEntry_append_only"],
    ['alter table "AuditEntry" disable trigger "AuditEntry_no_truncate"', "AuditEntry_no_truncate"],
    [
      "create or replace function audit_refuse() returns trigger language plpgsql as 'begin return new; end'",
      "audit_refuse",
    ],
    [
      "create or replace function audit_append(entries jsonb) returns void language sql as 'select'",
      "audit_append",
    ],
    ['grant insert, update on "AuditEntry" to tunefolio_app', "tunefolio_app"],
  ])("are missed when somebody says: %s", async (sql, named) => {
    await superuser.query("begin");
    await superuser.query(sql);
    const missing = await missingGuards(superuser);
    await superuser.query("rollback");
    expect(missing).toEqual([expect.stringContaining(named)]);
    await as(appUrl, sql).catch(() => {});
    expect(await missingGuards(superuser)).toEqual([]);
  });
});

async function fill(count: number): Promise<void> {
  const actor = { personId: crypto.randomUUID(), via: "script" };
  for (let start = 0; start < count; start += 500) {
    const events = Array.from({ length: Math.min(500, count - start) }, (_, index) => ({
      action: "tests.happened",
      at: new Date(Date.UTC(2026, 0, 1) + (start + index) * 1_000),
      objectType: "test",
      objectId: crypto.randomUUID(),
      detail: { number: start + index, text: "Ω ≠ 😀" },
    }));
    await inTransaction(database(), (tx) => appendEvents(tx, actor, events));
  }
}

async function anchorsAt(places: number[]): Promise<Anchor[]> {
  const { rows } = await superuser.query<{ seq: string; hash: string }>(
    `select seq::text, encode(hash, 'hex') as hash from "AuditEntry" where seq = any($1) order by seq`,
    [places],
  );
  return rows.map(({ seq, hash }) => ({ seq: BigInt(seq), hash, at: "2026-02-01T00:00:00.000Z" }));
}

async function tampered(sql: string, seen = anchors): Promise<Verdict> {
  await superuser.query("begin; set local session_replication_role = replica");
  try {
    await superuser.query(sql);
    return await verifyChain(readEntries(superuser), seen);
  } finally {
    await superuser.query("rollback");
  }
}

async function as(url: string, sql: string): Promise<void> {
  const client = await connected(url);
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
