import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { ImportedCase } from "@/lib/domain/imports/imported-case";
import { readFile } from "@/lib/server/imports/read-file";
import { federalFileName, fixtureBytes, outcomeOf, planFederal } from "./federal-file";

const { table, layout } = await readFile(fixtureBytes(federalFileName), federalFileName);
const plan = planFederal(table);
const known = outcomeOf(plan);

test("the fixture is the published file, byte for byte", () => {
  const bytes = fixtureBytes(federalFileName);
  expect(bytes.length).toBe(989_895);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  expect(sha256).toBe("b2095b339cfd0f2dd0017cd28a26301413ad66af0dbf3001f2c3b089451a57d0");
});

test("the file is windows-1252 with commas, 62 columns and 631 rows of that width", () => {
  expect(layout).toEqual({ encoding: "windows-1252", separator: ",", headerRow: 1 });
  expect(table.header).toHaveLength(62);
  expect(table.rows).toHaveLength(631);
  expect(new Set(table.rows.map((row) => row.length))).toEqual(new Set([62]));
  expect(table.header[8]).toBe("Describe the AI system’s outputs.");
});

describe("the first import of the real inventory", () => {
  test("makes a case of every row", () => {
    expect(plan).toMatchObject({ rows: 631, update: [], unchanged: [], skip: [], errors: [] });
    expect(plan.create).toHaveLength(631);
    expect(new Set(plan.create.map(({ identity }) => identity)).size).toBe(631);
  });

  test("puts every case into the stage, risk and personal data that the source declares", () => {
    expect(plan.byStage).toEqual({ submitted: 162, building: 124, piloting: 59, live: 217, retired: 69 });
    expect(plan.byRisk).toEqual({ high: 45, standard: 548, notAssessed: 38 });
    expect(plan.byPersonalData).toEqual({ yes: 59, no: 202, unknown: 370 });
  });

  test("says who declared a case not to be high", () => {
    const notes = new Set(plan.create.map(({ risk, riskNote }) => `${risk}: ${riskNote}`));
    expect([...notes].sort()).toEqual([
      "high: null",
      "notAssessed: null",
      "standard: declared not high by the source",
    ]);
  });

  test("names the fifteen departments by their codes", () => {
    const codes = plan.departments.map(({ code }) => code).join(" ");
    expect(codes).toBe("DHS DOC DOE ED EPA FDIC FTC GSA HUD NARA NASA NSF OPM STATE TREAS");
    expect(plan.departments[3]).toEqual({ code: "ED", name: "Department of Education" });
  });

  test("keeps 51 rows of one title and one department apart", () => {
    const sameTitle = plan.create.filter(({ title }) => title === "Generative AI Usage");
    expect(sameTitle).toHaveLength(51);
    expect(new Set(sameTitle.map(({ departmentCode }) => departmentCode))).toEqual(new Set(["ED"]));
  });

  test("keeps every filled cell, in a field or as a source extra of its own column", () => {
    const lost = plan.create.flatMap((one) => cellsNotFound(one));
    expect(lost).toEqual([]);
  });

  test("keeps the nine columns of one header apart", () => {
    const explanations = table.header.flatMap((text, index) =>
      text === "If Other, please explain." ? [index] : [],
    );
    expect(explanations).toHaveLength(9);
    for (const index of explanations) {
      const filled = table.rows.filter((row) => row[index]?.trim()).length;
      const kept = plan.create.filter(({ sourceExtras }) =>
        sourceExtras.some((extra) => extra.index === index),
      );
      expect(kept).toHaveLength(filled);
    }
  });

  test("cuts no text: the longest purpose has 3,284 characters", () => {
    const lengths = plan.create.map(({ problem }) => problem?.length ?? 0);
    const raw = table.rows.map((row) => row[7]?.trim().length ?? 0);
    expect(lengths).toEqual(raw);
    expect(Math.max(...table.rows.map((row) => row[7]?.length ?? 0))).toBe(3284);
  });

  test("takes 7/15/1905 for the year 2023 and keeps the text", () => {
    const dates = plan.create
      .flatMap((one) => Object.values(one.dates))
      .filter(({ raw }) => raw === "7/15/1905");
    expect(dates).toHaveLength(5);
    for (const date of dates) expect(date).toEqual({ raw: "7/15/1905", precision: "year", on: "2023" });
  });

  test("reads every date but those that say none", () => {
    const unread = plan.create
      .flatMap((one) => Object.values(one.dates))
      .filter(
        ({ raw, on }) => raw.trim() !== "" && on === null && !/^\s*(N\/?A\b|TBD|TODO|Unknown)/.test(raw),
      );
    expect(unread.map(({ raw }) => raw).sort()).toEqual([
      "10/12023",
      "Ongoing",
      "Ongoing",
      "Pre-2021",
      "Pre-2021",
      "Pre-2021",
      "Q4FY25",
      "Q4FY25",
      "Scheduled for FY2025",
      "To Be Determined (calendar 2025)",
    ]);
  });

  test("notices what was guessed or could not be read, where it stands", () => {
    expect(plan.notices.find(({ row }) => row === 186)).toEqual({
      row: 186,
      column: "Date Initiated",
      problem: "“10/12023” is not readable as a date; only the text is kept.",
      repair: "Write it as 2024-11-30, 2024-11 or 2024 if something else is meant.",
    });
    expect(table.rows[184]?.[11]).toBe("10/12023");
    expect(
      plan.notices.filter(({ column }) => column?.startsWith("What is the intended purpose")),
    ).toHaveLength(11);
  });
});

describe("the same inventory again", () => {
  test("changes nothing", () => {
    const again = planFederal(table, known);
    expect(again).toMatchObject({ rows: 631, create: [], update: [], skip: [], errors: [] });
    expect(again.unchanged).toHaveLength(631);
    expect(again.byStage).toEqual(plan.byStage);
  });

  test("changes nothing when its rows come in another order", () => {
    const again = planFederal({ header: table.header, rows: table.rows.toReversed() }, known);
    expect(again.unchanged).toHaveLength(631);
    expect(again.create.length + again.update.length).toBe(0);
  });

  test("changes nothing when its columns come in another order", () => {
    const order = table.header.map((_, index) => index).sort((a, b) => ((a * 17) % 62) - ((b * 17) % 62));
    const shuffled = order.filter((index) => table.header[index] !== "If Other, please explain.");
    const explanations = order.filter((index) => !shuffled.includes(index)).sort((a, b) => a - b);
    const columns = [...explanations, ...shuffled];
    const move = (cells: readonly string[]) => columns.map((index) => cells[index] ?? "");
    const again = planFederal({ header: move(table.header), rows: table.rows.map(move) }, known);
    expect(again.unchanged).toHaveLength(631);
  });

  test.each([
    ["a column with a field", 9, "Retired"],
    ["a column without one", 21, "Changed."],
    ["the last of nine columns of one header", 61, "Changed."],
  ])("updates one case when one cell of %s changes", (_, column, text) => {
    const rows = table.rows.map((row, index) => (index === 300 ? row.with(column, text) : row));
    const again = planFederal({ header: table.header, rows }, known);
    expect(again.unchanged).toHaveLength(630);
    expect(again.create).toEqual([]);
    expect(again.update.map((one) => one.case.row)).toEqual([302]);
    expect(again.update[0]?.identity).toBe(plan.create[300]?.identity);
  });

  test("adds only the row that is new", () => {
    const before = planFederal({ header: table.header, rows: table.rows.slice(0, 630) });
    const again = planFederal(table, outcomeOf(before));
    expect(again.unchanged).toHaveLength(630);
    expect(again.create.map(({ row }) => row)).toEqual([632]);
  });
});

function cellsNotFound(one: ImportedCase): string[] {
  const cells = table.rows[one.row - 2] ?? [];
  return cells.flatMap((cell, index) => {
    const extra = one.sourceExtras.find((candidate) => candidate.index === index);
    const isFound = cell.trim() === "" || extra?.value === cell || isInField(one, index, cell);
    return isFound ? [] : [`row ${one.row}, column ${index}: ${cell}`];
  });
}

function isInField(one: ImportedCase, index: number, cell: string): boolean {
  const { initiated, acquisition, implemented, retired } = one.dates;
  const dates: Record<number, string> = {
    11: initiated.raw,
    12: acquisition.raw,
    13: implemented.raw,
    14: retired.raw,
  };
  const texts: Record<number, string | null | undefined> = {
    0: one.title,
    1: one.departmentName,
    2: one.departmentCode,
    4: one.tags[0],
    7: one.problem,
    26: one.dataSource,
  };
  return dates[index] === cell || texts[index] === cell.trim();
}
