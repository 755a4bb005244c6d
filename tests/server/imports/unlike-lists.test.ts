import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { database } from "@/lib/server/db";
import type { ReadingView } from "@/lib/server/imports/reading-view";
import type { ImportReport } from "@/lib/server/imports/rows";
import { importOf } from "@/tests/server/imports/lists";
import { call } from "@/tests/support/call";
import { aCast, ownDatabase } from "@/tests/support/world";

await ownDatabase();
const cast = await aCast();
const token = await cast.token(cast.lead);
const fixtures = path.resolve(import.meta.dirname, "../../fixtures");

/** Brings a list in as it was understood without anybody saying anything, but for what `decide` says. */
async function broughtInAsSuggested(name: string, decide: (mapping: Mapping) => Mapping = (same) => same) {
  const bytes = new Uint8Array(readFileSync(path.join(fixtures, name)));
  const upload = new FormData();
  upload.set("mode", "upload");
  upload.set("file", new File([bytes], path.basename(name)));
  const { body: reading } = await call<ReadingView>("POST", "/imports", { token, raw: upload });
  const mapping = decide(reading.mapping);
  const commit = new FormData();
  commit.set("mode", "commit");
  commit.set("mapping", JSON.stringify(mapping));
  commit.set("file", new File([bytes], path.basename(name)));
  const { status, body } = await call<ImportReport>("POST", "/imports", { token, raw: commit });
  expect([status, JSON.stringify(body).slice(0, 300)]).toEqual([200, expect.any(String)]);
  const cases = await database().useCase.findMany({
    where: { source: mapping.source },
    orderBy: { number: "asc" },
    include: { department: true, metrics: true },
  });
  return { reading, report: body, cases, mapping };
}

describe("A list of quite another shape is brought in with what is taken for its meaning", () => {
  test("in two languages: amounts in thousands, days with their precision, one number in two departments", async () => {
    const { report, cases } = await broughtInAsSuggested("lists/bilingual.csv");
    expect(report).toMatchObject({ rows: 6, create: 6, errors: [] });
    const [notices, calls, manuals] = cases;
    expect(notices).toMatchObject({
      title: "Bescheide vorprüfen / Pre-check notices",
      stage: "building",
      personalData: "yes",
      valueYearLikely: 12_050_000n,
      cost: 4_500_000n,
      currency: "EUR",
    });
    expect(notices?.problem).toContain("zweimal gelesen.\nEvery notice");
    expect(calls?.valueYearLikely).toBe(8_000_000n);
    expect(manuals?.valueYearLikely).toBe(125_000_000n);
    expect(manuals?.sourceDates).toMatchObject({ initiated: { on: "2026-11-15" } });
    const tenders = cases.filter(({ title }) => title === "Tender answers");
    expect(tenders.map(({ sourceIdentity }) => sourceIdentity)).toHaveLength(2);
    expect(new Set(tenders.map(({ departmentId }) => departmentId)).size).toBe(2);
    expect(tenders[0]).toMatchObject({ valueYearLow: 3_500_000n, valueYearHigh: 6_000_000n });
  });

  test("nested in JSON: an id that two teams have, a row without one, a title in Japanese", async () => {
    const { report, cases } = await broughtInAsSuggested("lists/nested.json");
    expect(report).toMatchObject({ rows: 6, create: 6, errors: [] });
    expect(cases.map(({ title }) => title)).toContain("見積書を自動で作成する");
    const refunds = cases.find(({ title }) => title.startsWith("Draft answers to refund"));
    expect(refunds).toMatchObject({
      stage: "building",
      valueYearLikely: 12_000_000n,
      currency: "EUR",
      tags: ["refund", "mail"],
    });
    expect(refunds?.metrics).toMatchObject([
      { name: "Minutes per answer", baselineValue: 12, targetValue: 5 },
    ]);
  });

  test("in a workbook with three header rows: merged cells, a formula's result, scores as one provisional look", async () => {
    const { report, cases } = await broughtInAsSuggested("lists/three-headers.xlsx");
    expect(report).toMatchObject({ rows: 7, create: 5, skip: 1, errorRows: 1 });
    expect(cases.map(({ department }) => department?.name)).toEqual([
      "Operations",
      "Operations",
      "Operations",
      "Sales",
      "Marketing",
    ]);
    expect(cases[1]?.valueYearLikely).toBe(6_000_000n);
    const looks = await database().quickLook.findMany({
      where: { useCaseId: cases[0]?.id ?? "" },
      select: { criterion: true, value: true, raterId: true },
      orderBy: { criterion: "asc" },
    });
    expect(looks).toEqual([
      { criterion: "data_availability", value: 3, raterId: null },
      { criterion: "strategic_alignment", value: 4, raterId: null },
    ]);
  });

  test("with half of its fields empty: two departments of one code stay two, a row without a department is told of", async () => {
    const { report, cases } = await broughtInAsSuggested("lists/tabs-utf16.txt");
    expect(report).toMatchObject({ rows: 6, create: 4, errorRows: 2 });
    const names = cases.map(({ department }) => department?.name);
    expect(new Set(names)).toEqual(new Set(["Operations", "Human resources", "Operational safety"]));
    expect(cases.find(({ title }) => title === "Sort the post")).toMatchObject({
      yearlyVolume: { low: 20_000, high: 30_000 },
      minutesEach: { low: 6, high: 10 },
    });
  });

  test("the federal inventory without its preset: the stages come out as with it", async () => {
    const { report } = await broughtInAsSuggested("us_federal_ai_use_cases_2024_part.csv");
    expect(report).toMatchObject({ rows: 631, create: 631, errors: [] });
    expect(report.byStage).toEqual({ submitted: 162, building: 124, piloting: 59, live: 217, retired: 69 });
  });
});

test("A list that is brought in at once keeps its rejected rows, and says what is gone from it", async () => {
  const { mapping } = await broughtInAsSuggested("lists/bilingual.csv", (same) => ({
    ...same,
    source: "At once",
  }));
  const form = new FormData();
  form.set("mode", "commit");
  form.set("mapping", JSON.stringify(mapping));
  const header = mapping.columns.map(({ header }) => header).join(";");
  form.set("file", new File([`${header}\r\n1;;Recht / Legal\r\n7;New one;Marketing\r\n`], "list.csv"));
  const { body } = await call<ImportReport>("POST", "/imports", { token, raw: form });
  expect(body).toMatchObject({ create: 1, errorRows: 1 });
  const view = await importOf(token, body.importId ?? "");
  expect(view.rejected).toBe(1);
  expect(view.disappeared).toHaveLength(6);
});
