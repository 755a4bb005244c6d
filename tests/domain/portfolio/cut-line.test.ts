import { array, assert, constantFrom, integer, option, property, record } from "fast-check";
import { describe, expect, test } from "vitest";
import { type Claim, cutLine } from "@/lib/domain/portfolio/cut-line";

const costing = (cost: number | null): Claim => ({ cost, blocked: false });
const placesOf = (claims: Claim[], budget: number) => cutLine(claims, budget).places;

describe("The cut-line", () => {
  test("spends the budget in the order of the ranking and is drawn at the first case it does not cover", () => {
    expect(placesOf([costing(40), costing(50), costing(20), costing(5)], 100)).toEqual([
      "above",
      "above",
      "below",
      "below",
    ]);
  });

  test("lets a case above that takes the last cent", () => {
    expect(cutLine([costing(60), costing(40), costing(1)], 100)).toEqual({
      places: ["above", "above", "below"],
      spent: 100,
    });
  });

  test("skips a blocked case wherever it stands, and spends nothing on it", () => {
    const blocked = { cost: 90, blocked: true };
    expect(placesOf([blocked, costing(100), costing(1), blocked], 100)).toEqual([
      "skipped",
      "above",
      "below",
      "skipped",
    ]);
  });

  test("marks an unknown cost above the line, and spends nothing on it", () => {
    expect(placesOf([costing(null), costing(100), costing(null), costing(1), costing(null)], 100)).toEqual([
      "unknownCost",
      "above",
      "unknownCost",
      "below",
      "below",
    ]);
  });

  test("with a budget of zero lets only what costs nothing above", () => {
    expect(placesOf([costing(0), costing(1), costing(0)], 0)).toEqual(["above", "below", "below"]);
  });

  test("of no cases is no places", () => {
    expect(cutLine([], 100)).toEqual({ places: [], spent: 0 });
  });
});

const claims = array(
  record({
    cost: option(integer({ min: 0, max: 1_000 }), { nil: null }),
    blocked: constantFrom(true, false, false),
  }),
  { maxLength: 30 },
);
const budgets = integer({ min: 0, max: 5_000 });

describe("For every ranking and budget the cut-line", () => {
  test("spends what stands above it, and never more than the budget", () => {
    assert(
      property(claims, budgets, (ranked, budget) => {
        const { places, spent } = cutLine(ranked, budget);
        const above = ranked.filter((_, index) => places[index] === "above");
        expect(above.reduce((sum, { cost }) => sum + (cost ?? 0), 0)).toBe(spent);
        expect(spent).toBeLessThanOrEqual(budget);
      }),
      { seed: 20_261_122 },
    );
  });

  test("has nothing above it behind the first below, and could not have covered that one", () => {
    assert(
      property(claims, budgets, (ranked, budget) => {
        const { places, spent } = cutLine(ranked, budget);
        const first = places.indexOf("below");
        if (first < 0) return;
        expect(places.slice(first)).not.toContain("above");
        expect(spent + (ranked[first]?.cost ?? 0)).toBeGreaterThan(budget);
      }),
      { seed: 20_261_122 },
    );
  });

  test("gives every case a place, blocked ones the place of a blocked case", () => {
    assert(
      property(claims, budgets, (ranked, budget) => {
        const { places } = cutLine(ranked, budget);
        expect(places.length).toBe(ranked.length);
        expect(places.map((place) => place === "skipped")).toEqual(ranked.map(({ blocked }) => blocked));
      }),
      { seed: 20_261_122 },
    );
  });
});
