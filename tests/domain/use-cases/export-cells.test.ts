import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activityColumns } from "@/lib/domain/audit/activity-columns";
import { auditColumns } from "@/lib/domain/audit/export-columns";
import { importColumns } from "@/lib/domain/imports/export-columns";
import { metricColumns } from "@/lib/domain/metrics/export-columns";
import { readingColumns } from "@/lib/domain/metrics/reading-columns";
import { noticeColumns } from "@/lib/domain/notices/export-columns";
import { departmentColumns } from "@/lib/domain/people/department-columns";
import { peopleColumns } from "@/lib/domain/people/export-columns";
import { rankingColumns } from "@/lib/domain/portfolio/export-columns";
import { queueColumns } from "@/lib/domain/scoring/export-columns";
import { cellOf } from "@/lib/domain/shared/export-table";
import { fromCellText, toCellText } from "@/lib/domain/shared/formula-text";
import { stackColumns } from "@/lib/domain/triage/export-columns";
import { exportColumns } from "@/lib/domain/use-cases/export-columns";

const dangerous = "=+-@\t\r\n＝＋－＠";

describe("A text in a cell", () => {
  test.each([...dangerous].map((sign) => [sign]))("is no formula when it begins with %j", (sign) => {
    expect(toCellText(`${sign}1+1`)).toBe(`'${sign}1+1`);
  });

  test.each(["plain", "", "a=b", "1-2", "'quoted'", " =1", "’=1"])("stays as it is: %j", (text) => {
    expect(toCellText(text)).toBe(text);
  });

  test("comes back as it was, whatever stood before it", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^'{0,3}[=+\-@\t\r\n＝＋－＠]?'{0,2}.{0,5}$/),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(fromCellText(toCellText(given))).toBe(given);
        expect(dangerous.includes(toCellText(given).charAt(0)) && given !== "").toBe(false);
      }),
      { numRuns: 2_000 },
    );
  }, 30_000);
});

describe.each([
  ["use cases", exportColumns],
  ["the ranking", rankingColumns],
  ["the audit log", auditColumns],
  ["people", peopleColumns],
  ["departments", departmentColumns],
  ["imports", importColumns],
  ["notices", noticeColumns],
  ["what waits for a rating", queueColumns],
  ["triage", stackColumns],
  ["a case’s activity", activityColumns],
  ["a case’s metrics", metricColumns],
  ["a metric’s readings", readingColumns],
] as const)("The columns of the exported list of %s", (_list, columns) => {
  test("have a name and a heading each, no two the same", () => {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
  });
});

describe("An exported value", () => {
  test.each([
    ["texts", ["benefits", "hr"], "benefits; hr"],
    ["a text with the separator", ["a;b", "c"], '["a;b","c"]'],
    ["a text that looks like a list", ["[x]"], '["[x]"]'],
    ["nothing listed", [], null],
    ["a record", { children: true, personalData: null }, '{"children":true,"personalData":null}'],
    ["an empty record", {}, null],
    ["records", [{ column: "A", index: 0, value: "x" }], '[{"column":"A","index":0,"value":"x"}]'],
    ["a number", 12.5, 12.5],
    ["no", false, false],
    ["nothing", null, null],
  ] as const)("that is %s, %j, is written as %j", (_kind, value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });
});
