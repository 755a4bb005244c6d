import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeLabels } from "@/lib/domain/portfolio/matrix/labels";
import { regionsOf } from "@/lib/domain/portfolio/matrix/regions";
import { radiusOf } from "@/lib/domain/portfolio/matrix/sizes";
import { whiskerOf } from "@/lib/domain/portfolio/matrix/whisker";
import { quadrant } from "@/lib/domain/scoring/quadrant";

describe("The fields of the matrix", () => {
  test("hold exactly the cases of their quadrant", () => {
    const regions = regionsOf({ impact: 3, feasibility: 3, overAmbitious: 2 });
    const isIn = (score: number, { from, to }: { from: number; to: number }) =>
      score >= from && (score < to || to === 5);
    const score = fc.double({ min: 1, max: 5, noNaN: true }).map((value) => Math.round(value * 100) / 100);
    fc.assert(
      fc.property(score, score, (impact, feasibility) => {
        const held = regions.filter(
          (region) => isIn(impact, region.impact) && isIn(feasibility, region.feasibility),
        );
        expect(held.map((region) => region.quadrant)).toEqual([quadrant({ impact, feasibility }).quadrant]);
      }),
    );
  });
});

describe("A whisker", () => {
  test("spans 1.28 standard errors to both sides and stays on the scale", () => {
    expect(whiskerOf({ score: 3, se: 0.5 })).toEqual({ from: 2.36, to: 3.64 });
    expect(whiskerOf({ score: 4.9, se: 0.5 })).toMatchObject({ to: 5 });
  });

  test("is missing where the score or its error is not known", () => {
    expect(whiskerOf({ score: null, se: null })).toBeNull();
    expect(whiskerOf({ score: 3, se: null })).toBeNull();
  });
});

describe("The size of a mark", () => {
  test("is by area, least for what is not known, and one size where nothing is", () => {
    expect(radiusOf(100, 100)).toBe(20);
    expect(radiusOf(null, 100)).toBe(5);
    expect(radiusOf(50, 100) ** 2 - 25).toBeCloseTo((radiusOf(100, 100) ** 2 - 25) / 2);
    expect(radiusOf(null, null)).toBe(radiusOf(9, null));
  });
});

describe("The names beside the marks", () => {
  const frame = { width: 200, height: 100 };
  const size = { width: 50, most: 40 };

  test("go to the first in order, and turn to the left where there is no room", () => {
    const labels = placeLabels(
      [
        { x: 190, y: 50, radius: 5 },
        { x: 20, y: 20, radius: 5 },
        { x: 22, y: 21, radius: 5 },
      ],
      frame,
      size,
    );
    expect(labels).toEqual([
      { index: 0, x: 181, y: 50, anchor: "end" },
      { index: 1, x: 29, y: 20, anchor: "start" },
    ]);
  });

  test("never cover each other, and are never more than asked for", () => {
    const mark = fc.record({
      x: fc.integer({ min: 0, max: 200 }),
      y: fc.integer({ min: 0, max: 100 }),
      radius: fc.constant(5),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
        const labels = placeLabels(marks, frame, { width: 50, most: 3 });
        expect(labels.length).toBeLessThanOrEqual(3);
        const boxes = labels.map(({ x, y, anchor }) => ({ left: anchor === "start" ? x : x - 50, y }));
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            expect(Math.abs(a.left - b.left) >= 50 || Math.abs(a.y - b.y) >= 14).toBe(true);
          }
        }
      }),
    );
  });
});
