import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxBetween, isInside } from "@/lib/domain/portfolio/matrix/lasso";

const whole = fc.integer({ min: -1_000, max: 1_000 });
// Between whole numbers, so that no place lies on a line.
const place = fc.record({ x: whole, y: whole }).map(({ x, y }) => ({ x: x + 0.5, y: y + 0.5 }));
const corner = fc.record({ x: whole, y: whole });

describe("A line drawn round marks", () => {
  test("as a box holds what lies between its sides, whichever way it was drawn", () => {
    fc.assert(
      fc.property(place, corner, corner, ({ x, y }, from, to) => {
        const holds =
          x > Math.min(from.x, to.x) &&
          x < Math.max(from.x, to.x) &&
          y > Math.min(from.y, to.y) &&
          y < Math.max(from.y, to.y);
        expect(isInside({ x, y }, boxBetween(from, to))).toBe(holds);
        expect(isInside({ x, y }, boxBetween(to, from))).toBe(holds);
      }),
    );
  });

  test("holds the same wherever it begins and whichever way round it goes", () => {
    fc.assert(
      fc.property(
        place,
        fc.array(corner, { minLength: 3, maxLength: 12 }),
        fc.nat(11),
        (at, corners, turn) => {
          const turned = corners.map(
            (_, index) => corners[(index + turn) % corners.length] ?? { x: 0, y: 0 },
          );
          expect(isInside(at, turned)).toBe(isInside(at, corners));
          expect(isInside(at, corners.toReversed())).toBe(isInside(at, corners));
        },
      ),
    );
  });

  test("leaves out the bay of a hook, and holds nothing with fewer than three corners", () => {
    const hook = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 8, y: 10 },
      { x: 8, y: 2 },
      { x: 2, y: 2 },
      { x: 2, y: 10 },
      { x: 0, y: 10 },
    ];
    expect(isInside({ x: 5, y: 5 }, hook)).toBe(false);
    expect(isInside({ x: 1, y: 5 }, hook)).toBe(true);
    expect(isInside({ x: 5, y: 1 }, hook)).toBe(true);
    expect(isInside({ x: 1, y: 1 }, [])).toBe(false);
    expect(
      isInside({ x: 1, y: 1 }, [
        { x: 0, y: 0 },
        { x: 5, y: 5 },
      ]),
    ).toBe(false);
  });
});
