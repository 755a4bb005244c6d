import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Rating } from "@/lib/domain/scoring/panel-axis";
import { rankItems } from "@/lib/domain/scoring/rank";
import { rankingModel, reweighted } from "@/lib/domain/scoring/reweighting";
import { scoreUseCase } from "@/lib/domain/scoring/score-use-case";
import { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { shippedScoringModel } from "@/lib/domain/scoring/shipped-scoring-model";
import { criterionKeys, fullRatings, someRatings } from "../../support/scoring-arbitraries";

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

describe("a new version of the scoring model", () => {
  const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
  const change = fc.record({
    weights: fc.dictionary(fc.constantFrom(...criterionKeys), weight),
    theta: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  test("changes no result of the version before it, which itself stays as it was", () => {
    fc.assert(
      fc.property(someRatings, change, (ratings, other) => {
        const model = structuredClone(shippedScoringModel);
        const before = scoreUseCase({ model, ratings, blockers: [] });
        const next = reweighted(model, other);
        scoreUseCase({ model: next, ratings, blockers: [] });
        expect(model).toEqual(shippedScoringModel);
        expect(scoreUseCase({ model, ratings, blockers: [] })).toEqual(before);
        expect(next.version).toBe(model.version + 1);
        expect(ScoringModel.safeParse(next).success).toBe(true);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("that weighs alike moves no case, and asks the same questions, so that it weighs the older ratings too", () => {
    fc.assert(
      fc.property(
        fullRatings,
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        change,
        (ratings, factor, other) => {
          const weights = Object.fromEntries(
            Object.values(shippedScoringModel.axes).flatMap((axis) =>
              axis.map(({ key, weight: w }) => [key, w * factor]),
            ),
          );
          const alike = scoreUseCase({
            model: reweighted(shippedScoringModel, { weights }),
            ratings,
            blockers: [],
          });
          expect(alike.priority).toBeCloseTo(score(ratings).priority ?? Number.NaN, 9);
          const inForce = reweighted(shippedScoringModel, other);
          expect(rankingModel({ inForce, ratedUnder: shippedScoringModel })).toBe(inForce);
        },
      ),
      { seed, numRuns: 200 },
    );
  });

  test("weighs only what was rated: ratings of other questions stay under the version that asked them", () => {
    const [first, ...rest] = shippedScoringModel.axes.impact;
    const inForce = {
      ...shippedScoringModel,
      version: 2,
      axes: { ...shippedScoringModel.axes, impact: rest },
    };
    expect(first).toBeDefined();
    expect(rankingModel({ inForce, ratedUnder: shippedScoringModel })).toBe(shippedScoringModel);
    expect(() => reweighted(shippedScoringModel, { weights: { beauty: 1 } })).toThrow("beauty");
    const nothing = Object.fromEntries(shippedScoringModel.axes.impact.map(({ key }) => [key, 0]));
    expect(() => reweighted(shippedScoringModel, { weights: nothing })).toThrow("impact");
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
