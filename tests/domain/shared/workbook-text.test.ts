import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitToCell, isCutToCell, mostInCell, toWorkbookText } from "@/lib/domain/shared/workbook-text";

const readBack = (text: string) =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

describe("A text in the XML of a workbook", () => {
  test.each([
    ["\u0001", "_x0001_"],
    ["a\r\nb", "a_x000D_\nb"],
    ["\u007f", "_x007F_"],
    ["\uffff", "_xFFFF_"],
    ["_x0041_", "_x005F_x0041_"],
    ["_x00ff_", "_x005F_x00ff_"],
    ["_x0041\u0000", "_x005F_x0041_x0000_"],
    ["tab\tand\nline, _x and _x12_", "tab\tand\nline, _x and _x12_"],
  ])("%j stands as %j", (text, stands) => {
    expect(toWorkbookText(text)).toBe(stands);
  });

  test("comes back as it was", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("_", "x", "0", "A", "\u0000", "f") }),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(readBack(toWorkbookText(given))).toBe(given);
      }),
      { numRuns: 2_000 },
    );
  }, 30_000);
});

describe("A text that is longer than a cell", () => {
  test("is cut and says so; one that fits stays whole", () => {
    const long = "😀".repeat(mostInCell);
    expect(fitToCell(long).length).toBeLessThanOrEqual(mostInCell);
    expect(fitToCell(long)).toMatch(/cut here.*65534\. The CSV and the JSON file hold all of it\.$/s);
    expect(fitToCell(long).isWellFormed()).toBe(true);
    expect([isCutToCell(fitToCell(long)), isCutToCell("cut here")]).toEqual([true, false]);
    expect(fitToCell("x".repeat(mostInCell))).toBe("x".repeat(mostInCell));
  });
});
