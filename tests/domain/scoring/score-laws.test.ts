import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rating } from "@/lib/domain/scoring/panel-axis";
import { rankItems } from "@/lib/domain/scoring/rank";
import { scoreUseCase } from "@/lib/domain/scoring/score-use-case";
import { shippedScoringModel } from "@/lib/domain/scoring/shipped-scoring-model";
import { fullRatings, someRatings } from "../../support/scoring-arbitraries";

const noise = 1e-9;
const seed = 20261001;

describe("the score of a case", () => {
  test.each(["mean", "median", "trimmed"] as const)(
    "never falls when one rating rises, by %s",
    (aggregation) => {
      const raised = fc.tuple(someRatings, fc.nat(), fc.double({ min: 0, max: 4, noNaN: true }));
      fc.assert(
        fc.property(raised, ([ratings, place, by]) => {
          const model = { ...shippedScoringModel, aggregation };
          const before = scoreUseCase({ model, ratings, blockers: [] });
          const after = scoreUseCase({ model, ratings: raiseOne(ratings, place, by), blockers: [] });
          for (const axis of ["impact", "feasibility"] as const) {
            expect(after[axis].score === null).toBe(before[axis].score === null);
            expect(after[axis].score ?? 0).toBeGreaterThanOrEqual((before[axis].score ?? 0) - noise);
          }
          expect(after.priority ?? 0).toBeGreaterThanOrEqual((before.priority ?? 0) - noise);
        }),
        { seed, numRuns: 300 },
      );
    },
  );

  test("with ratings missing lies, once they are in, between the lo and hi it showed", () => {
    const hidden = fc.tuple(fullRatings, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }));
    fc.assert(
      fc.property(hidden, ([ratings, hides]) => {
        const criteria = [...new Set(ratings.map(({ criterion }) => criterion))];
        const partial = ratings.filter(({ criterion }) => !hides[criteria.indexOf(criterion)]);
        const now = score(partial);
        const later = score(ratings);
        for (const axis of ["impact", "feasibility"] as const) {
          expect(later[axis].score).toBeGreaterThanOrEqual(now[axis].lo - noise);
          expect(later[axis].score).toBeLessThanOrEqual(now[axis].hi + noise);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test("stays within its bounds: 1 to 5 on the axes, 0 to 100 for priority and its range", () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const { impact, feasibility, priority, low, high } = score(ratings);
        for (const { lo, hi, coverage, score: own, score100 } of [impact, feasibility]) {
          expect(1 <= lo && lo <= hi && hi <= 5 && 0 <= coverage && coverage <= 1).toBe(true);
          expect(own === null || (lo - noise <= own && own <= hi + noise)).toBe(true);
          expect(score100 === null || (0 <= score100 && score100 <= 100)).toBe(true);
        }
        if (priority === null) expect([low, high]).toEqual([null, null]);
        else
          expect(
            0 <= (low ?? -1) && (low ?? -1) <= priority && priority <= (high ?? 0) && (high ?? 101) <= 100,
          ).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });

  test("does not depend on the order of the ratings", () => {
    fc.assert(
      fc.property(someRatings, (ratings) => {
        const forwards = score(ratings);
        const backwards = score([...ratings].reverse());
        expect(backwards.priority ?? -1).toBeCloseTo(forwards.priority ?? -1, 9);
        expect(backwards.quadrant).toBe(forwards.quadrant);
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe("the ranking", () => {
  test("keeps the order of all other cases when one is added", () => {
    const axis = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: null, freq: 5 });
    const item = fc.record({
      id: fc.uuid(),
      impact: axis,
      feasibility: axis,
      se: fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: null }),
      createdAt: fc.constantFrom("2026-01-01", "2026-02-01"),
    });
    const items = fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(items, fc.double({ min: 0, max: 1, noNaN: true }), (all, theta) => {
        const [added, ...others] = all;
        const withAll = rankItems({ items: all, theta }).order;
        expect(withAll.filter((id) => id !== added?.id)).toEqual(rankItems({ items: others, theta }).order);
      }),
      { seed, numRuns: 300 },
    );
  });
});

function score(ratings: readonly Rating[]) {
  return scoreUseCase({ model: shippedScoringModel, ratings, blockers: [] });
}

function raiseOne(ratings: readonly Rating[], place: number, by: number): Rating[] {
  return ratings.map((rating, at) =>
    at === place % ratings.length && rating.value !== null
      ? { ...rating, value: Math.min(5, rating.value + by) }
      : rating,
  );
}
