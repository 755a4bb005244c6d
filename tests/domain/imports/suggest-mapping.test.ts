import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { suggestMapping } from "@/lib/domain/imports/mapping/suggest-mapping";
import { suggestValues } from "@/lib/domain/imports/mapping/suggest-values";
import { readFile } from "@/lib/server/imports/read-file";

const fixtures = path.resolve(import.meta.dirname, "../../fixtures");

const context = {
  source: "A list",
  departments: [
    { code: "CS", name: "Customer service" },
    { code: "SAL", name: "Sales" },
    { code: "HR", name: "Human resources" },
    { code: "MKT", name: "Marketing" },
  ],
  criteria: [
    { key: "strategic_alignment", name: "Strategic alignment" },
    { key: "data_availability", name: "Data availability" },
  ],
};

/** What a list of the fixtures is taken for without anybody saying anything. */
async function suggested(name: string) {
  const read = await readFile(new Uint8Array(readFileSync(path.join(fixtures, name))), name);
  const { mapping, columns, problems } = suggestMapping(read.table, context);
  const targets = columns
    .filter(({ target }) => target !== "extra")
    .map(({ index, target }) => [read.table.header[index], target]);
  const values = suggestValues(read.table, mapping, context);
  const meanings = (target: keyof typeof values) =>
    Object.fromEntries((values[target] ?? []).map(({ from, to }) => [from, to]));
  return { read, mapping, columns, problems, targets: Object.fromEntries(targets), meanings };
}

describe("The columns of a list that nobody has seen before", () => {
  test("are looked at in no time where a cell holds two million characters", () => {
    const table = { header: ["Title", "Notes"], rows: [["A case", "x".repeat(2_000_000)]] };
    const start = performance.now();
    expect(suggestMapping({ ...table, firstRow: 2 }, context).columns).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test("in two languages, with semicolons and in windows-1252", async () => {
    const { targets, mapping, meanings } = await suggested("lists/bilingual.csv");
    expect(targets).toEqual({
      "Lfd. Nr. / No.": "externalId",
      "Bezeichnung / Name": "title",
      "Bereich / Department": "department",
      "Worum geht es? / What is it about?": "problem",
      "Stand / Status": "stage",
      "Nutzen p. a. in T€ / Benefit p.a. (k€)": "valueYear",
      "Kosten einmalig / One-off cost": "cost",
      "Start geplant / Planned start": "date.initiated",
      "Datenlage (1–5) / Data (1–5)": "score.data_availability",
      "Personenbezogen? / Personal data?": "personalData",
      "Ansprechpartner / Contact": "owner",
    });
    expect(mapping.columns[5]?.options).toEqual({ decimalComma: true, currency: "EUR", unit: "thousand" });
    // Two departments number their ideas from one on.
    expect(mapping.identity).toEqual({ rule: "bySource", columns: [0, 2] });
    expect(meanings("department")).toMatchObject({
      "Kundendienst / Customer service": "CS",
      "Personal / HR": "HR",
      "Vertrieb / Sales": "SAL",
      "Recht / Legal": null,
    });
    expect(meanings("stage")).toEqual({
      "offen / open": "submitted",
      "In Umsetzung / in progress": "building",
      "Idee / idea": "submitted",
      Pilot: "piloting",
      "gestoppt / stopped": "stopped",
    });
  });

  test("nested in JSON, three deep", async () => {
    const { read, targets, meanings } = await suggested("lists/nested.json");
    expect(read.layout.recordsPath).toBe("data.ideas");
    expect(targets).toMatchObject({
      name: "title",
      "owner.team.name": "department",
      "state.code": "stage",
      "value.perYear": "valueYear",
      "kpi.name": "metric1.name",
      "kpi.by": "metric1.targetOn",
      "flags.personalData": "personalData",
    });
    expect(meanings("stage")).toEqual({ NEW: "submitted", WIP: "building", LIVE: "live" });
  });

  test("below a banner and three header rows with merged cells, on the second sheet", async () => {
    const { read, targets } = await suggested("lists/three-headers.xlsx");
    expect(read.layout).toEqual({ sheet: "Portfolio 2027", headerRow: 5 });
    expect(targets).toEqual({
      "Project / What / Project title": "title",
      "Project / What / Short description": "problem",
      "Project / Where / Business unit": "department",
      "Assessment / Impact / Strategic fit (1-5)": "score.strategic_alignment",
      "Assessment / Feasibility / Data availability (1-5)": "score.data_availability",
      "Money (in EUR) / Value / per year, likely": "valueYear",
      "Money (in EUR) / Value / per year, best case": "valueYearHigh",
      "Money (in EUR) / Cost / one-off": "cost",
    });
    // The merged cell of the department holds for the three rows that it covers.
    expect(read.table.rows.slice(0, 3).map((row) => row[2])).toEqual([
      "Operations",
      "Operations",
      "Operations",
    ]);
  });

  test("with tabs in UTF-16, where two departments share a code", async () => {
    const { targets, mapping } = await suggested("lists/tabs-utf16.txt");
    expect(targets).toMatchObject({
      "Dept code": "departmentCode",
      Dept: "department",
      "Use case": "title",
      "Yearly volume": "yearlyVolume",
      "Min. per case": "minutesEach",
      "KPI today": "metric1.baseline",
      "KPI goal": "metric1.target",
    });
    expect(mapping.identity).toEqual({ rule: "bySource", columns: [0, 1] });
  });

  test("of the federal inventory without its preset", async () => {
    const { targets, meanings } = await suggested("us_federal_ai_use_cases_2024_part.csv");
    expect(targets).toMatchObject({
      "Use Case Name": "title",
      Agency: "department",
      "Agency Abbreviation": "departmentCode",
      "Stage of Development": "stage",
      "Date Initiated": "date.initiated",
      "Date Retired": "date.retired",
    });
    expect(Object.values(targets)).toEqual(
      expect.arrayContaining(["problem", "risk", "personalData", "tags"]),
    );
    expect(Object.values(meanings("stage"))).not.toContain(null);
  });
});

test("A column of figures is not taken for a text by a word in its header", () => {
  const rows = [
    ["A", "4"],
    ["B", "2"],
  ];
  const { columns } = suggestMapping({ header: ["Title", "Data"], rows, firstRow: 2 }, context);
  expect(columns[1]?.target).not.toBe("dataSource");
});
