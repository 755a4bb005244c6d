import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromCellText, toCellText } from "@/lib/domain/shared/formula-text";
import { cellOf, exportColumns } from "@/lib/domain/use-cases/export-columns";

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
  });
});

describe("The columns of an exported list", () => {
  test("have a name and a heading each, no two the same", () => {
    expect(new Set(exportColumns.map(({ name }) => name)).size).toBe(exportColumns.length);
    expect(new Set(exportColumns.map(({ heading }) => heading)).size).toBe(exportColumns.length);
  });

  test.each([
    ["tags", ["benefits", "hr"], "benefits; hr"],
    ["tags", ["a;b", "c"], '["a;b","c"]'],
    ["tags", ["[x]"], '["[x]"]'],
    ["tags", [], null],
    ["riskAnswers", { children: true, personalData: null }, '{"children":true,"personalData":null}'],
    ["riskAnswers", {}, null],
    ["sourceExtras", [{ column: "A", index: 0, value: "x" }], '[{"column":"A","index":0,"value":"x"}]'],
    ["cost", 12.5, 12.5],
    ["confidential", false, false],
    ["owner", null, null],
  ] as const)("hold %s %j as %j", (column, value, cell) => {
    expect(cellOf(column, value)).toBe(cell);
  });
});
