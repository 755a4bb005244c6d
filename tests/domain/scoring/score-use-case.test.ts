import { describe, expect, test } from "vitest";
import type { Rating } from "@/lib/domain/scoring/panel-axis";
import { scoreUseCase } from "@/lib/domain/scoring/score-use-case";
import { shippedScoringModel } from "@/lib/domain/scoring/shipped-scoring-model";
import { MethodError } from "@/lib/domain/shared/method-error";
import { criterionKeys } from "../../support/scoring-arbitraries";

describe("scoring a use case", () => {
  test("three raters who agree on 4 give a clear quick win of 75 with high confidence", () => {
    const result = score([...sheet("a", 4), ...sheet("b", 4), ...sheet("c", 4)]);
    expect(result.impact).toMatchObject({
      score: 4,
      score100: 75,
      coverage: 1,
      lo: 4,
      hi: 4,
      status: "complete",
    });
    expect(result.priority).toBeCloseTo(75, 9);
    expect(result).toMatchObject({
      quadrant: "quick_win",
      borderline: false,
      confidence: "high",
      raters: 3,
      scoringModel: 1,
      blockers: [],
    });
  });

  test("the 80 % range is 1.28 standard errors of the priority to each side", () => {
    const { priority, prioritySe, low, high } = score([...sheet("a", 4), ...sheet("b", 4), ...sheet("c", 4)]);
    const seCriterion = Math.sqrt(1.125 / 4 / 3);
    const seImpact = seCriterion * Math.sqrt(0.4 ** 2 + 3 * 0.2 ** 2);
    const seFeasibility = seCriterion * Math.sqrt(0.3 ** 2 + 2 * 0.25 ** 2 + 0.2 ** 2);
    const expected = 25 * Math.hypot(0.4 * seImpact, 0.6 * seFeasibility);
    expect(prioritySe).toBeCloseTo(expected, 10);
    expect(low).toBeCloseTo((priority ?? 0) - 1.28 * expected, 10);
    expect(high).toBeCloseTo((priority ?? 0) + 1.28 * expected, 10);
  });

  test("the range of a case at the top of the scale is cut at 100", () => {
    const { priority, low, high } = score([...sheet("a", 5), ...sheet("b", 5)]);
    expect([priority, high]).toEqual([100, 100]);
    expect(low).toBeLessThan(100);
  });

  test("an unrated case has no priority, no range, no quadrant and low confidence", () => {
    expect(score([])).toMatchObject({
      impact: { score: null, score100: null, se: null, lo: 1, hi: 5, coverage: 0, status: "insufficient" },
      priority: null,
      prioritySe: null,
      low: null,
      high: null,
      quadrant: null,
      borderline: null,
      confidence: "low",
      raters: 0,
    });
  });

  test("a score of exactly 3 is a quick win although the weighted mean carries float noise", () => {
    expect(score([...sheet("a", 3), ...sheet("b", 3), ...sheet("c", 3)]).quadrant).toBe("quick_win");
  });

  test("an open blocker shows as blocked and leaves every score as it was", () => {
    const ratings = [...sheet("a", 4), ...sheet("b", 5)];
    const free = score(ratings);
    const blocked = scoreUseCase({
      model: shippedScoringModel,
      ratings,
      blockers: [
        { id: "lifted", open: false },
        { id: "no-right-to-the-data", open: true },
      ],
    });
    const expected = { ...free, quadrant: "blocked", blockers: [{ id: "no-right-to-the-data", open: true }] };
    expect(blocked).toEqual(expected);
  });

  test("a strict and a lenient rater widen the axis error beyond what single criteria show", () => {
    const { impact } = score([...sheet("strict", 2), ...sheet("lenient", 4)]);
    expect(impact.se).toBeCloseTo(1, 12);
  });

  test("with one rater the axis error is the formula's own", () => {
    const { impact, confidence } = score(sheet("a", 4));
    expect(impact.se).toBeCloseTo(0.75 * Math.sqrt(0.4 ** 2 + 3 * 0.2 ** 2), 12);
    expect(confidence).toBe("low");
  });

  test("a rater whose own axis is insufficient does not count in the spread between raters", () => {
    const thin: Rating[] = [{ rater: "c", criterion: "reach", value: 1 }];
    const two = score([...sheet("a", 4), ...sheet("b", 4)]);
    const { impact } = score([...sheet("a", 4), ...sheet("b", 4), ...thin]);
    expect(two.impact.se).toBeCloseTo(Math.sqrt((1.125 / 3 / 2) * 0.28), 12);
    expect(impact.se ?? 0).toBeLessThan(0.4);
  });

  test("an abstention is neither a score nor a rater", () => {
    const result = score([...sheet("a", 4), ...sheet("b", 4), ...sheet("shy", null)]);
    expect(result.raters).toBe(2);
    expect(result.criteria.every(({ n }) => n === 2)).toBe(true);
  });

  test("a criterion whose scores lie two apart is marked as diverging", () => {
    const ratings = [...sheet("a", 3), ...sheet("b", 3)].map((rating) =>
      rating.rater === "b" && rating.criterion === "reach" ? { ...rating, value: 5 } : rating,
    );
    const reach = score(ratings).criteria.find(({ criterion }) => criterion === "reach");
    expect(reach).toMatchObject({
      axis: "impact",
      mean: 4,
      median: 4,
      n: 2,
      min: 3,
      max: 5,
      diverging: true,
    });
    expect(score(ratings).criteria.filter(({ diverging }) => diverging)).toHaveLength(1);
  });

  test("below the coverage asked for an axis stays without score, and so does the case", () => {
    const ratings = [...sheet("a", 4)].filter(
      ({ criterion }) => criterion !== "business_value" && criterion !== "reach",
    );
    const result = score(ratings);
    expect(result.impact).toMatchObject({ score: null, status: "insufficient", lo: 2.2, hi: 4.6 });
    expect(result.feasibility.status).toBe("complete");
    expect(result.priority).toBeNull();
  });

  test.each([
    ["a criterion the model does not have", [{ rater: "a", criterion: "charm", value: 3 }], "UNKNOWN_ID"],
    ["two ratings of one person on one criterion", [...sheet("a", 3), ...sheet("a", 4)], "DUPLICATE_ID"],
    ["a rating of 6", [{ rater: "a", criterion: "reach", value: 6 }], "OUT_OF_RANGE"],
    ["a rating that is no number", [{ rater: "a", criterion: "reach", value: Number.NaN }], "NON_FINITE"],
  ])("refuses %s", (_, ratings, reason) => {
    expect(() => score(ratings)).toThrow(MethodError);
    expect(() => score(ratings)).toThrow(expect.objectContaining({ code: "invalid", reason }));
  });
});

function score(ratings: readonly Rating[]) {
  return scoreUseCase({ model: shippedScoringModel, ratings, blockers: [] });
}

function sheet(rater: string, value: number | null): Rating[] {
  return criterionKeys.map((criterion) => ({ rater, criterion, value }));
}
