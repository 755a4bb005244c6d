import { describe, expect, test } from "vitest";
import { type Evidence, gradeOf } from "@/lib/domain/realised/grade";
import { monthsOfQuarter, quarterOf } from "@/lib/domain/realised/quarter";
import { claimedTimes, supportedValue } from "@/lib/domain/realised/supported";

const solid: Evidence = {
  kind: "benefit",
  hasComparison: false,
  metric: { baselineOn: "2025-11-30", readings: 6 },
  agreedOn: "2025-12-15",
  liveOn: "2026-01-05",
};

describe("The grade of an amount", () => {
  test.each<[string, Partial<Evidence>, string]>([
    ["six readings against a baseline from before, by an agreed method", {}, "measured"],
    ["a method that was agreed on the day of the launch", { agreedOn: "2026-01-05" }, "measured"],
    ["a method that was agreed afterwards", { agreedOn: "2026-01-06" }, "modelled"],
    ["no agreed method", { agreedOn: null }, "modelled"],
    ["five readings", { metric: { baselineOn: "2025-11-30", readings: 5 } }, "modelled"],
    ["a baseline from after the launch", { metric: { baselineOn: "2026-02-01", readings: 9 } }, "modelled"],
    [
      "a baseline from the day of the launch",
      { metric: { baselineOn: "2026-01-05", readings: 9 } },
      "modelled",
    ],
    ["no baseline", { metric: { baselineOn: null, readings: 9 } }, "asserted"],
    ["no readings", { metric: { baselineOn: "2025-11-30", readings: 0 } }, "asserted"],
    ["no metric", { metric: null }, "asserted"],
    ["a comparison that finance agreed, and no metric", { metric: null, hasComparison: true }, "measured"],
    ["money that was spent", { kind: "runCost", metric: null }, "measured"],
  ])("with %s is by rule", (_, change, grade) => {
    expect(gradeOf({ ...solid, ...change }).grade).toBe(grade);
  });

  test("says what is missing to be measured", () => {
    const { why } = gradeOf({ ...solid, agreedOn: null, metric: { baselineOn: "2025-11-30", readings: 2 } });
    expect(why).toBe(
      "Before and after only: finance had not agreed the method by the launch; there are 2 readings, and it takes 6.",
    );
  });
});

describe("What a metric supports", () => {
  const support = { volume: 2_000, adoption: 0.5, baseline: 8, reading: 5, unitValueMinor: 70 };

  test("is volume × adoption × improvement × unit value, whichever way is better", () => {
    expect(supportedValue({ ...support, direction: "lower" })).toBe(210_000);
    expect(supportedValue({ ...support, direction: "higher" })).toBe(-210_000);
    expect(supportedValue({ ...support, baseline: 5, reading: 8, direction: "higher" })).toBe(210_000);
  });

  test("is held against what is claimed", () => {
    expect(claimedTimes(378_000, 210_000)).toBeCloseTo(1.8, 12);
    expect(claimedTimes(378_000, 0)).toBeNull();
    expect(claimedTimes(378_000, null)).toBeNull();
  });

  test("is refused for more than everybody, and for less than nothing", () => {
    expect(() => supportedValue({ ...support, adoption: 1.1, direction: "lower" })).toThrow();
    expect(() => supportedValue({ ...support, volume: -1, direction: "lower" })).toThrow();
  });
});

describe("A quarter", () => {
  test("has three months, and every month has its quarter", () => {
    expect(monthsOfQuarter("2026-Q4")).toEqual(["2026-10", "2026-11", "2026-12"]);
    for (const name of ["2025-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]) {
      expect(monthsOfQuarter(name).map(quarterOf)).toEqual([name, name, name]);
    }
  });
});
