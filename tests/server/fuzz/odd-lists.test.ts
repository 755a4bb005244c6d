import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import type { ImportReport } from "@/lib/server/imports/rows";
import { contentHasher } from "@/tests/server/fuzz/content-hash";
import { anyBytes, csvLists, jsonLists, type OddList, workbooks } from "@/tests/server/fuzz/odd-lists";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.lead);
const contentHash = await contentHasher();

const numRuns = process.env.FULL === "1" ? 1_000 : 100;
const seed = Number(process.env.SEED ?? 20_261_130);

afterAll(() => database().$disconnect());

describe(`A list of any bytes is written whole or not at all (${numRuns} runs each, seed ${seed})`, () => {
  test.each([
    ["CSV", csvLists],
    ["JSON", jsonLists],
    ["XLSX", workbooks],
    ["anything", anyBytes],
  ])("as %s", async (_, lists) => {
    await fc.assert(fc.asyncProperty(lists, isWholeOrNothing), { numRuns, seed });
  });
});

async function isWholeOrNothing(list: OddList): Promise<void> {
  const before = await contentHash();
  const { status, body } = await broughtIn(list);
  if (status !== 200) {
    expect([413, 415, 422]).toContain(status);
    expect(await contentHash()).toBe(before);
    return;
  }
  expect(body.create + body.update + body.unchanged + body.skip + body.errorRows).toBe(body.rows);
  const [written] = await database().$queryRaw<object[]>`
    select i.created, i.updated, i.written,
      (select count(*)::int from "UseCase" u where u."importId" = i.id and u.version = 1) as cases,
      (select count(*)::int from "ImportWrite" w where w."importId" = i.id) as writes
    from "Import" i where i.id = ${body.importId}::uuid`;
  const changes = body.create + body.update;
  expect(written).toMatchObject({
    created: body.create,
    updated: body.update,
    written: changes,
    writes: changes,
    cases: body.create,
  });
}

function broughtIn({ fileName, content, mapping }: OddList) {
  const form = new FormData();
  form.set("mode", "commit");
  form.set("mapping", JSON.stringify(mapping));
  form.set("file", new File([new Uint8Array(content)], fileName));
  return call<ImportReport>("POST", "/imports", { token, raw: form });
}
