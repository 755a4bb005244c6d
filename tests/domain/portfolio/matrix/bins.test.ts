import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binOf, binSize, viewOfBin } from "@/lib/domain/portfolio/matrix/bins";
import { wholeMatrix } from "@/lib/domain/portfolio/matrix/view";

const score = fc.double({ min: 1, max: 5, noNaN: true });

describe("The grid of a crowded matrix", () => {
  test("has sixteen fields across the whole, and finer ones nearer by", () => {
    expect(binSize(wholeMatrix)).toBe(0.25);
    expect(binSize({ impact: { from: 2, to: 4 }, feasibility: { from: 2, to: 3 } })).toBe(0.125);
    expect(binSize({ impact: { from: 3, to: 3 }, feasibility: { from: 3, to: 3 } })).toBe(0.25 / 256);
  });

  test("puts a border into the upper field, and the top of the scale into the last", () => {
    expect(binOf({ impact: 3, feasibility: 2.999 }, 0.25)).toEqual({ row: 8, column: 7 });
    expect(binOf({ impact: 5, feasibility: 1 }, 0.25)).toEqual({ row: 15, column: 0 });
  });

  test("puts every case into a field that covers it", () => {
    fc.assert(
      fc.property(score, score, fc.integer({ min: 0, max: 8 }), (impact, feasibility, halvings) => {
        const size = 0.25 / 2 ** halvings;
        const view = viewOfBin(binOf({ impact, feasibility }, size), size);
        expect(impact).toBeGreaterThanOrEqual(view.impact.from);
        expect(impact).toBeLessThanOrEqual(view.impact.to);
        expect(feasibility).toBeGreaterThanOrEqual(view.feasibility.from);
        expect(feasibility).toBeLessThanOrEqual(view.feasibility.to);
      }),
    );
  });
});
