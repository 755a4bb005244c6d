import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  writtenActuals,
  writtenAmount,
  writtenMonth,
  writtenShare,
  writtenYes,
} from "@/lib/domain/realised/written-actuals";

describe("An amount in a list", () => {
  test.each([
    ["1234.5", "EUR", 123_450],
    ["1,234.50", "EUR", 123_450],
    ["1.234,50", "EUR", 123_450],
    ["1 234,5", "EUR", 123_450],
    ["1,234,567", "EUR", 123_456_700],
    ["-12", "EUR", -1_200],
    ["(12.00)", "EUR", -1_200],
    ["0.05", "EUR", 5],
    ["0", "EUR", 0],
    ["1234", "JPY", 1_234],
    ["0,500", "KWD", 500],
  ])("“%s” %s is %i minor units", (text, currency, minor) => {
    expect(writtenAmount(text, currency)).toBe(minor);
  });

  test.each(["1,234", "1.234", "1.234.56", "12.345", "a lot", "", "1e5", "12.-", "99999999999999999"])(
    "“%s” is refused and not guessed",
    (text) => {
      expect(writtenAmount(text, "EUR")).toEqual(expect.any(String));
    },
  );

  test("is read back as it was written, to the cent", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        const size = Math.abs(minor);
        const text = `${minor < 0 ? "-" : ""}${Math.floor(size / 100)}.${String(size % 100).padStart(2, "0")}`;
        expect(writtenAmount(text, "EUR")).toBe(minor);
      }),
    );
  });
});

test.each([
  ["2026-10", "2026-10"],
  ["2026-10-31", "2026-10"],
  ["10/2026", "2026-10"],
  ["31.10.2026", "2026-10"],
  ["2026-13", null],
  ["October", null],
])("The month of “%s” is %s", (text, month) => {
  expect(writtenMonth(text)).toBe(month);
});

test("A share is a part of one or per cent, and more than all is no share", () => {
  expect([writtenShare("45 %"), writtenShare("0.45"), writtenShare("45"), writtenShare("x")]).toEqual([
    0.45,
    0.45,
    null,
    null,
  ]);
  expect([writtenYes("Yes"), writtenYes("no"), writtenYes("perhaps")]).toEqual([true, false, null]);
});

test("A list is read under its heads in any order; rows are counted as somebody sees them", () => {
  const table = [
    ["Month", "CASE", "Colour", "amount"],
    [],
    ["2026-10", " UC-1 ", "red", "5"],
    ["", "", "", ""],
  ];
  expect(writtenActuals(table)).toEqual({
    rows: [{ row: 3, cells: { month: "2026-10", case: "UC-1", amount: "5" } }],
    unknown: ["Colour"],
    missing: ["line", "source"],
  });
  expect(writtenActuals([])).toMatchObject({
    rows: [],
    missing: ["case", "line", "month", "amount", "source"],
  });
});
