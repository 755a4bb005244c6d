import { expect, test } from "vitest";
import {
  formatChange,
  formatNumber,
  formatPercent,
  formatRating,
  formatScore,
  formatScoreRange,
} from "@/lib/format/number";

test.each([
  [1234, 0, "1,234"],
  [1234.56, 1, "1,234.6"],
  [-1234, 0, "−1,234"],
  [-0.2, 0, "0"],
  [0, 2, "0"],
])("%f with %i places reads %s", (value, digits, text) => {
  expect(formatNumber(value, digits)).toBe(text);
});

test("a change always says its direction, and no change has none", () => {
  expect([3, -2, 0, 0.2].map((change) => formatChange(change))).toEqual(["+3", "−2", "0", "0"]);
});

test("a share reads as a percentage", () => {
  expect(formatPercent(0.774)).toBe("77%");
  expect(formatPercent(0.0734, 1)).toBe("7.3%");
});

test("scores are whole, ratings have one place, ranges have two ends", () => {
  expect(formatScore(61.6)).toBe("62");
  expect(formatRating(3.666)).toBe("3.7");
  expect(formatScoreRange(53.9, 70.2)).toBe("54–70");
});

test.each([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])("%s is an em dash, never 0", (value) => {
  expect(formatNumber(value)).toBe("—");
  expect(formatChange(value)).toBe("—");
  expect(formatPercent(value)).toBe("—");
  expect(formatScore(value)).toBe("—");
  expect(formatRating(value)).toBe("—");
  expect(formatScoreRange(value, 5)).toBe("—");
});
