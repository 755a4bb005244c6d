import { describe, expect, test } from "vitest";
import type { Table } from "@/lib/domain/imports/table";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { readFile } from "@/lib/server/imports/read-file";
import { federalTable, fixtureBytes, outcomeOf, planFederal } from "./federal-file";

const dirty = await readFile(fixtureBytes("us_federal_dirty.csv"), "us_federal_dirty.csv");

describe("columns", () => {
  test("are found whatever their place, case, white space, quotes and closing punctuation", () => {
    const { header, rows } = federalTable({});
    const disguised = header.map(
      (text) => ` ${text.replace(/[?.]$/, "").toUpperCase().replaceAll(" ", "  ")}\n`,
    );
    const reverse = (cells: readonly string[]) => cells.toReversed();
    const plan = planFederal({ header: reverse(disguised), rows: rows.map(reverse) });
    expect(plan.notices).toEqual([]);
    expect(plan.create).toMatchObject([
      { title: "Answer benefits questions", stage: "submitted", risk: "standard" },
    ]);
    const again = planFederal(federalTable({}), outcomeOf(plan));
    expect(again.unchanged).toHaveLength(1);
  });

  test("that are indispensable and missing are named together in one error", () => {
    const plan = () => planFederal({ header: ["Name", "Bureau", "Stage of Development"], rows: [] });
    expect(plan).toThrow(DomainError);
    expect(errorOf(plan)).toMatchObject({
      code: "invalid",
      fields: [{ field: "file", message: expect.stringContaining("“Use Case Name”") }],
    });
    const { message } = errorOf(plan);
    expect(message).toContain("“Agency Abbreviation” or “Agency”");
    expect(message).toContain("“What is the intended purpose and expected benefits of the AI?”");
    expect(message).not.toContain("“Bureau”");
  });

  test("one of the two of a department is enough", () => {
    const plan = planFederal(without(federalTable({}), 1));
    expect(plan.create).toMatchObject([{ departmentCode: "DOE", departmentName: "Department of Energy" }]);
    expect(plan.notices.map(({ row }) => row)).toEqual([2]);
  });

  test("that are missing and not indispensable are one notice at the header, not one a row", () => {
    const plan = planFederal(without(federalTable({ title: "A" }, { title: "B" }), 6));
    expect(plan.notices).toMatchObject([{ row: 1, column: "Stage of Development" }]);
    expect(plan.byStage).toEqual({ triage: 2 });
  });

  test("of one header: the first is used, the second kept, with a notice", () => {
    const { header, rows } = federalTable({});
    const plan = planFederal({
      header: [...header, "stage of development"],
      rows: rows.map((row) => [...row, "Retired"]),
    });
    expect(plan.notices).toMatchObject([{ row: 1, problem: expect.stringContaining("Several columns") }]);
    expect(plan.create[0]?.stage).toBe("submitted");
    const extra = { column: "stage of development", index: header.length, value: "Retired" };
    expect(plan.create[0]?.sourceExtras).toContainEqual(extra);
  });

  test("that mean nothing to us, have no header or lie beyond it are kept as source extras", () => {
    const { header, rows } = federalTable({});
    const table = {
      header: [...header, "Colour", ""],
      rows: rows.map((row) => [...row, "blue", "42", "more", " "]),
    };
    const plan = planFederal(table);
    expect(plan.create[0]?.sourceExtras.slice(-3)).toEqual([
      { column: "Colour", index: 14, value: "blue" },
      { column: "Column P", index: 15, value: "42" },
      { column: "Column Q", index: 16, value: "more" },
    ]);
    expect(plan.notices).toMatchObject([
      { row: 2, column: null, problem: expect.stringContaining("18 cells") },
    ]);
  });

  test("that a short row lacks are blank, with a notice", () => {
    const { header, rows } = federalTable({});
    const plan = planFederal({ header, rows: rows.map((row) => row.slice(0, 6)) });
    expect(plan.create).toMatchObject([{ stage: "triage", risk: "notAssessed", personalData: "unknown" }]);
    expect(plan.notices.map(({ column }) => column)).toEqual([null, "Stage of Development"]);
  });
});

describe("rows that are alike", () => {
  test("in every cell are one case, with a notice", () => {
    const plan = planFederal(federalTable({}, { title: "Other" }, {}));
    expect(plan.create.map(({ row }) => row)).toEqual([2, 3]);
    expect(plan.skip).toEqual([{ row: 4, reason: "duplicate", sameAs: 2 }]);
    expect(plan.notices).toMatchObject([
      { row: 4, column: null, problem: expect.stringContaining("equal to row 2") },
    ]);
    expect(plan.byStage).toEqual({ submitted: 2 });
  });

  test("in department, title, bureau and purpose alone are cases of their own, with a notice", () => {
    const plan = planFederal(federalTable({}, { stage: "Retired" }));
    const [first, second] = plan.create.map(({ identity }) => identity);
    expect(second).toBe(`${first}#2`);
    expect(plan.notices).toMatchObject([
      { row: 3, column: null, problem: expect.stringContaining("of row 2") },
    ]);
  });

  test.each([
    { departmentCode: "DOI", departmentName: "Department of the Interior" },
    { title: "Answer pension questions" },
    { bureau: "Office of Energy" },
    { purpose: "Staff wait three days for an answer." },
  ])("but for %j are nothing special", (difference) => {
    const plan = planFederal(federalTable({}, difference));
    expect(plan.create.map(({ identity }) => identity.includes("#"))).toEqual([false, false]);
    expect(plan.notices).toEqual([]);
  });

  test("but for white space, case and typographic marks have the same identity", () => {
    const plain = planFederal(federalTable({ title: "The agency's co-pilot" }));
    const typeset = planFederal(federalTable({ title: " The  Agency’s Co‑Pilot " }), outcomeOf(plain));
    expect(typeset.update.map(({ identity }) => identity)).toEqual(
      plain.create.map(({ identity }) => identity),
    );
  });

  test.each(["title", "purpose"] as const)(
    "and a %s that differs beyond what a field holds are told apart",
    (field) => {
      const long = "word ".repeat(12_000);
      const plan = planFederal(federalTable({ [field]: `${long}a` }, { [field]: `${long}b` }));
      expect(plan.create.map(({ identity }) => identity.includes("#"))).toEqual([false, false]);
    },
  );

  test("are known again when they come in another order, one of them changed and one new", () => {
    const first = planFederal(
      federalTable({ stage: "Initiated" }, { stage: "Retired" }, { stage: "In mission" }),
    );
    const [initiated, , inMission] = first.create.map(({ identity }) => identity);
    const known = outcomeOf(first);
    const again = planFederal(
      federalTable({ stage: "In mission" }, { stage: "Planned" }, { stage: "Initiated" }),
      known,
    );
    expect(again.unchanged).toEqual([inMission, initiated]);
    expect(again.update).toMatchObject([
      { identity: first.create[1]?.identity, case: { row: 3, rawStage: "Planned" } },
    ]);
    const more = planFederal(
      federalTable({}, { stage: "In mission" }, { stage: "Retired" }, { stage: "new" }),
      known,
    );
    expect(more.unchanged).toHaveLength(3);
    expect(more.create).toMatchObject([{ rawStage: "new", identity: `${initiated}#4` }]);
  });
});

test("blank rows are skipped, and the rows below keep their numbers", () => {
  const { header, rows } = federalTable({ title: "A" }, { title: "B" });
  const [a = [], b = []] = rows;
  const plan = planFederal({ header, rows: [a, [""], [" ", "", "\t"], b] });
  expect(plan.create.map(({ row }) => row)).toEqual([2, 5]);
  expect(plan.skip).toEqual([
    { row: 3, reason: "blank", sameAs: null },
    { row: 4, reason: "blank", sameAs: null },
  ]);
  expect(plan.notices).toEqual([]);
});

test("a header without rows is a plan without cases", () => {
  expect(planFederal(federalTable())).toMatchObject({ rows: 0, create: [], byStage: {}, departments: [] });
});

test("a blank that is blank in another way, or a department spelled otherwise elsewhere, is no change", () => {
  const first = planFederal(federalTable({ title: "A", retired: "" }));
  const other = { departmentName: "Dept of Energy" };
  const again = planFederal(
    federalTable({ title: "A", retired: " " }, { title: "B", ...other }, { title: "C", ...other }),
    outcomeOf(first),
  );
  expect(again.unchanged).toEqual(first.create.map(({ identity }) => identity));
  expect(again.create).toHaveLength(2);
  expect(again.departments).toEqual([{ code: "DOE", name: "Dept of Energy" }]);
});

test("a text that moves to another column of the same header is a change", () => {
  const { header, rows } = federalTable({});
  const explained = (...cells: string[]) => ({
    header: [...header, "If Other", "If Other"],
    rows: rows.map((row) => [...row, ...cells]),
  });
  const known = outcomeOf(planFederal(explained("because", "")));
  expect(planFederal(explained("", "because"), known).update).toHaveLength(1);
});

describe("a dirty file in other clothes", () => {
  const { table, layout } = dirty;
  const plan = planFederal(table);

  test("is read as UTF-8 with semicolons", () => {
    expect(layout).toEqual({ encoding: "utf-8", separator: ";", headerRow: 1 });
    expect(table.rows).toHaveLength(16);
  });

  test("loses only what says nothing: a row without a title, a duplicate and a blank line", () => {
    expect(plan.create.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16, 17]);
    expect(plan.errors.map(({ row, column }) => [row, column])).toEqual([[9, "use case name"]]);
    expect(plan.skip).toEqual([
      { row: 11, reason: "duplicate", sameAs: 2 },
      { row: 12, reason: "blank", sameAs: null },
    ]);
  });

  test("notices every oddity where it stands", () => {
    expect(plan.notices.map(({ row, column }) => `${row} ${column?.slice(0, 16)}`)).toMatchInlineSnapshot(`
      [
        "3 Stage of develop",
        "5 Date Initiated",
        "6 Date Initiated",
        "7 Is the AI use ca",
        "11 undefined",
        "13 AGENCY",
        "14 AGENCY",
        "15 Stage of develop",
        "16 Is the AI use ca",
        "17 Date Implemented",
      ]
    `);
  });

  test("changes nothing when it comes again", () => {
    const again = planFederal(table, outcomeOf(plan));
    expect(again.unchanged).toHaveLength(13);
    expect([...again.create, ...again.update]).toEqual([]);
  });
});

function without(table: Table, column: number): Table {
  const drop = (cells: readonly string[]) => cells.filter((_, index) => index !== column);
  return { header: drop(table.header), rows: table.rows.map(drop) };
}

function errorOf(run: () => unknown): DomainError {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
  }
  throw new Error("no DomainError was thrown");
}
