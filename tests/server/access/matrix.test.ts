import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { routes } from "@/lib/server/openapi/routes";
import type { Actor } from "@/lib/server/session";
import { aRichCase } from "@/tests/server/access/objects";
import { otherReads, readsOf } from "@/tests/server/access/reads";
import { confidentialWrites, type Ready, type Write, writes } from "@/tests/server/access/writes";
import { anActor, opens } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

/**
 * Who gets which status from which route, with a valid call on the right object: the golden table is
 * docs/security/authz-matrix.csv, read line by line against `api.md`. After a change that is meant, write it anew with
 * `UPDATE_AUTHZ_MATRIX=1 npx vitest run --project server tests/server/access/matrix.test.ts` and review the difference.
 */
const golden = path.resolve(import.meta.dirname, "../../../docs/security/authz-matrix.csv");

await ownDatabase();
const cast = await aCast();

/** `own` proposed the case, `assigned` sits on its panel, `opener` is an executive who opened the confidential ones. */
const columns: [string, Actor | null][] = [
  ["anonymous", null],
  ["viewer", cast.viewer],
  ["proposer", cast.stranger],
  ["own", cast.proposer],
  ["scorer", cast.scorerC],
  ["assigned", cast.scorerA],
  ["delivery", cast.delivery],
  ["lead", cast.lead],
  ["executive", await anActor({ name: "Executive C", roles: ["executive"] })],
  ["opener", cast.executiveB],
  ["reviewer privacy", cast.reviewerPrivacy],
  ["reviewer finance", cast.reviewerFinance],
  ["auditor", cast.auditor],
  ["admin", cast.admin],
];

describe("The permission matrix", () => {
  test("holds a row for every route of the API", async () => {
    const named = new Set([
      ...(await reads()).map(({ name }) => name),
      ...everyWrite.map(({ name }) => name),
    ]);
    const rows = new Set([...named].map((name) => name.replace(/: .*| \(.*/, "")));
    const missing = routes
      .map(({ method, path: route }) => `${method} ${route}`)
      .filter((route) => !rows.has(route));
    expect(missing).toEqual([]);
  });

  test("gives every actor the status of the golden table", async () => {
    const rows = new Map<string, number[]>();
    for (const { name, path: address } of await reads()) rows.set(name, await asked(address));
    for (const write of everyWrite) rows.set(write.name, await attempts(write));
    const table = [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, row]) => [name, ...row].join(","));
    const text = [["call", ...columns.map(([name]) => name)].join(","), ...table, ""].join("\n");
    if (process.env.UPDATE_AUTHZ_MATRIX === "1") writeFileSync(golden, text);
    expect(text).toBe(readFileSync(golden, "utf8"));
  }, 400_000);
});

const everyWrite = [...writes, ...confidentialWrites];

async function reads() {
  const open = await aRichCase(cast);
  const closed = await aRichCase(cast, { confidential: true });
  await opens(cast.executiveB, closed.id);
  return [...readsOf(open), ...readsOf(closed, " (confidential)"), ...(await otherReads(cast))];
}

function asked(address: string): Promise<number[]> {
  return Promise.all(
    columns.map(async ([, actor]) => {
      const sent = actor ? { token: await cast.token(actor) } : {};
      return (await call("GET", address, sent)).status;
    }),
  );
}

/** One after the other on one object, which is made anew whenever somebody succeeded with it. */
async function attempts(write: Write): Promise<number[]> {
  const row: number[] = [];
  let ready: Ready | null = null;
  for (const [, actor] of columns) {
    ready ??= await write.make(cast);
    const { path: address, ...sent } = ready;
    const token = actor ? { token: await cast.token(actor) } : {};
    const { status } = await call(write.method, address, { ...sent, ...token });
    row.push(status);
    if (status < 300) ready = null;
  }
  return row;
}
