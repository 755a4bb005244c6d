import { beforeAll, describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { endpoint } from "@/lib/server/endpoint";
import type { readingView } from "@/lib/server/imports/reading-view";
import { exportUseCases } from "@/lib/server/use-cases/export";
import { aRichCase, valued } from "@/tests/server/access/objects";
import { aDraft } from "@/tests/support/builders";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.lead);

type Reading = Awaited<ReturnType<typeof readingView>>;

const texts = [
  "=cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1)",
  "'=1+1",
  "''@x",
  "＝1",
  "'quoted' and \"quoted\"",
  "commas, semicolons; tabs\tand\nlines\n\n- of\n- a list",
  "  Ünïcode 日本語 العربية 🙂",
  "1.5",
  "007",
  "no",
  "N/A",
  '["a list"]',
  "\u001b[2J and \u0001\u007f\uffff",
  "lines\r\nof Windows\rand of old",
  "_x0041_ &lt;b&gt; &amp;amp; _x000",
  "12/11/2026",
];

beforeAll(async () => {
  await aRichCase(cast, { tags: ["benefits", "hr"], yearlyVolume: { low: 20_000, high: 30_000 } });
  await aRichCase(cast, { confidential: true, title: "Zyxomma" });
  await aDraft(cast, {
    ...valued,
    owner: cast.viewer.email,
    sponsor: cast.lead.email,
    minutesEach: { low: 0.5, high: 1.125 },
    yearlyVolume: { low: 1_234.567, high: 1_000_000 },
    taskType: "question-answering",
    dataSource: "The archive; tickets, calls",
    tags: ["a, b", "c;d", "[x]", "=1+1", "-x"],
  });
  await aDraft(cast, { title: "Longer than a cell", problem: "All of this. ".repeat(3_000) });
  for (const text of texts) await aDraft(cast, { title: text, problem: text, audience: text });
  for (const route of [
    "inProduct",
    "rules",
    "classicalMl",
    "prompt",
    "retrieval",
    "retrievalAndTune",
    "tune",
  ]) {
    await aDraft(cast, { title: `By ${route}`, route });
  }
  const amount = (amountMinor: number) => ({ amountMinor, currency: "JPY" });
  await aDraft(cast, {
    title: "In a currency without cents",
    estimate: {
      valueYear: { low: amount(1_000), likely: amount(1_234_567), high: amount(2_000_000) },
      cost: amount(999),
    },
  });
}, 60_000);

async function exported(format: string): Promise<File> {
  const request = new Request(`http://localhost:3000/api/v1/use-cases/export?format=${format}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const response = await endpoint(exportUseCases)(request, { params: Promise.resolve({}) });
  return new File([await response.arrayBuffer()], `use-cases.${format}`);
}

async function uploaded(file: File): Promise<Reading> {
  const form = new FormData();
  form.set("mode", "upload");
  form.set("file", file);
  const { status, body, text } = await call<{ id: string }>("POST", "/imports", { token, raw: form });
  expect([status, text.slice(0, 300)]).toEqual([201, expect.any(String)]);
  return (await call<Reading>("GET", `/imports/${body.id}/reading`, { token })).body;
}

interface Planned {
  create: number;
  update: number;
  unchanged: number;
  errors: unknown[];
  preview: { key: string; changes: unknown[] }[];
}

async function planned({ id, version, suggested }: Reading): Promise<Planned> {
  const edited = await call("PATCH", `/imports/${id}`, {
    token,
    body: { mapping: suggested },
    headers: { "if-match": `"${version}"` },
  });
  expect([edited.status, edited.text.slice(0, 500)]).toEqual([200, expect.any(String)]);
  return (await call<Planned>("POST", `/imports/${id}/dry-run`, { token, body: {} })).body;
}

describe("An exported list that is brought in again", () => {
  test.each(["csv", "xlsx", "json"])(
    "as %s is taken for what it is without a word, and changes nothing",
    async (format) => {
      const reading = await uploaded(await exported(format));
      expect(reading.problems).toEqual([]);
      expect(reading.suggested.identity).toMatchObject({ rule: "byKey" });
      const plan = await planned(reading);
      expect(plan.preview.filter(({ changes }) => changes.length > 0)).toEqual([]);
      expect(plan).toMatchObject({
        create: 0,
        update: 0,
        unchanged: await database().useCase.count(),
        errors: [],
      });
    },
    120_000,
  );

  test("changes what somebody wrote into the file, a text that begins like a formula too", async () => {
    const csv = await (await exported("csv")).text();
    const changed = csv.replaceAll("'@SUM(A1)", "'@SUM(B2)");
    const plan = await planned(await uploaded(new File([changed], "use-cases.csv")));
    expect(plan).toMatchObject({ create: 0, update: 1, errors: [] });
    const [row] = plan.preview.filter(({ changes }) => changes.length > 0);
    expect(row?.changes).toEqual(
      ["title", "problem", "audience"].map((field) => ({ field, from: "@SUM(A1)", to: "@SUM(B2)" })),
    );
  });
});
