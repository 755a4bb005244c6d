import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquareTail } from "@/lib/domain/shared/chi-square-tail";
import { median, quantile } from "@/lib/domain/shared/quantile";

describe("a quantile", () => {
  test.each([
    [[1, 2, 3, 4], 0.25, 1.75],
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[7], 0.9, 7],
    [[3, 1, 2], 0, 1],
    [[3, 1, 2], 1, 3],
  ])("of %j at %d is %d, as numpy gives it", (values, p, expected) => {
    expect(quantile(values, p)).toBeCloseTo(expected, 12);
  });

  test("lies within the sample and rises with p", () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (sample, p, q) => {
        const [low, high] = [quantile(sample, Math.min(p, q)), quantile(sample, Math.max(p, q))];
        expect(low).toBeGreaterThanOrEqual(Math.min(...sample));
        expect(high).toBeLessThanOrEqual(Math.max(...sample));
        expect(low).toBeLessThanOrEqual(high + 1e-9);
      }),
      { seed: 20261003 },
    );
  });

  test("of an even number of values at one half is the mean of the two in the middle", () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  test.each([
    ["an empty sample", [], 0.5, "EMPTY_INPUT"],
    ["an infinite value", [1, Number.POSITIVE_INFINITY], 0.5, "NON_FINITE"],
    ["p above 1", [1], 1.1, "OUT_OF_RANGE"],
  ])("refuses %s", (_, values, p, reason) => {
    expect(() => quantile(values, p)).toThrow(expect.objectContaining({ reason }));
  });
});

describe("the chi-square tail", () => {
  test.each([
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [18.307038053275146, 10, 0.05],
    [24.321886347856854, 7, 0.001],
  ])("beyond %d at %d degrees of freedom is %d", (value, df, expected) => {
    expect(chiSquareTail(value, df)).toBeCloseTo(expected, 12);
  });

  test("is about one half at the mean of a wide one, where single factors underflow", () => {
    expect(chiSquareTail(1999, 1999)).toBeCloseTo(0.4958, 4);
    expect(chiSquareTail(4000, 4000)).toBeCloseTo(0.497, 3);
  });

  test("is 1 at 0 and never leaves 0 to 1", () => {
    expect(chiSquareTail(0, 5)).toBe(1);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        (value, df) => {
          const tail = chiSquareTail(value, df);
          expect(tail >= 0 && tail <= 1).toBe(true);
        },
      ),
      { seed: 20261004 },
    );
  });
});
