import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Direction, neighbourOf } from "@/lib/domain/portfolio/matrix/neighbour";

const cross = [
  { x: 50, y: 50 },
  { x: 60, y: 52 },
  { x: 90, y: 50 },
  { x: 50, y: 80 },
  { x: 20, y: 45 },
  { x: 55, y: 10 },
];

describe("The nearest neighbour", () => {
  test.each<[Direction, number | null]>([
    ["right", 1],
    ["up", 3],
    ["left", 4],
    ["down", 5],
  ])("lies %s of the middle", (direction, index) => {
    expect(neighbourOf(cross, 0, direction)).toBe(index);
  });

  test("is nobody at the edge, and nobody for a case that is not there", () => {
    expect(neighbourOf(cross, 2, "right")).toBeNull();
    expect(neighbourOf([], 0, "left")).toBeNull();
  });

  test("leafs through cases at one spot from left to right, then goes on", () => {
    const pile = [
      { x: 10, y: 10 },
      { x: 10, y: 10 },
      { x: 30, y: 10 },
      { x: 10, y: 10 },
    ];
    expect(neighbourOf(pile, 0, "right")).toBe(1);
    expect(neighbourOf(pile, 1, "right")).toBe(3);
    expect(neighbourOf(pile, 3, "right")).toBe(2);
    expect(neighbourOf(pile, 3, "left")).toBe(1);
    expect(neighbourOf(pile, 2, "left")).toBe(0);
  });

  test("never lies against the arrow, and every case but the outermost has one", () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 0, max: 20 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 30 }), (places) => {
        const rightmost = Math.max(...places.map(({ x }) => x));
        for (const [index, { x }] of places.entries()) {
          const next = neighbourOf(places, index, "right");
          if (next === null) expect(x).toBe(rightmost);
          else expect(places[next]?.x).toBeGreaterThanOrEqual(x);
        }
      }),
    );
  });
});
