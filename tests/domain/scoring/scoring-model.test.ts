import { describe, expect, test } from "vitest";
import { priority } from "@/lib/domain/scoring/priority";
import { type Criterion, ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { shippedScoringModel } from "@/lib/domain/scoring/shipped-scoring-model";
import { readVectorTopics } from "../../support/vector-cases";
import { vectorFunctions } from "../../support/vector-functions";
import { differences } from "../../support/vector-match";

describe("the shipped scoring model", () => {
  test("is a valid scoring model whose weights add up to 1 on each axis", () => {
    const model = ScoringModel.parse(shippedScoringModel);
    for (const criteria of Object.values(model.axes)) {
      expect(criteria.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1, 12);
    }
  });

  test("has the weights that the axis vectors were computed with", () => {
    const criteria = Object.values(shippedScoringModel.axes).flat();
    const vectors = axisVectors().flatMap(({ input }) => (input as { criteria: Criterion[] }).criteria);
    for (const { key, weight } of vectors.filter((vector) =>
      criteria.some(({ key }) => key === vector.key),
    )) {
      expect(criteria.find((criterion) => criterion.key === key)?.weight).toBe(weight);
    }
  });

  test("keeps every case with feasibility below 2 behind a quick win of 3 and 3", () => {
    const { theta } = shippedScoringModel;
    expect(priority({ impact: 5, feasibility: 1.9999, theta }).priority).toBeLessThan(47.2);
    expect(priority({ impact: 3, feasibility: 3, theta }).priority).toBeCloseTo(50, 9);
    expect(priority({ impact: 5, feasibility: 1, theta }).priority).toBeCloseTo(22.6, 1);
    expect(priority({ impact: 5, feasibility: 1.9, theta: 0.5 }).priority).toBeCloseTo(52.1, 1);
  });
});

describe("a scoring model", () => {
  const { axes, thresholds } = shippedScoringModel;
  const [first, ...others] = axes.impact;

  test.each([
    ["a criterion that stands on both axes", { axes: { ...axes, feasibility: axes.impact } }],
    ["an axis whose weights are all 0", { axes: { ...axes, impact: [{ ...first, weight: 0 }] } }],
    ["a negative weight", { axes: { ...axes, impact: [{ ...first, weight: -0.1 }, ...others] } }],
    ["four anchors", { axes: { ...axes, impact: [{ ...first, anchors: ["a", "b", "c", "d"] }] } }],
    ["bounds that do not rise", { axes: { ...axes, impact: [{ ...first, boundsMinor: [1, 3, 2, 4] }] } }],
    [
      "an over-ambitious threshold above the feasibility one",
      { thresholds: { ...thresholds, overAmbitious: 4 } },
    ],
    ["a theta of 1.1", { theta: 1.1 }],
  ])("is refused with %s", (_, change) => {
    expect(ScoringModel.safeParse({ ...shippedScoringModel, ...change }).success).toBe(false);
  });
});

describe("the vectors", () => {
  test("fail when one weight of an axis is planted wrong", () => {
    const run = vectorFunctions.axisScore;
    const spread = axisVectors().filter(({ case: name }) => name === "axis 0");
    expect(spread).toHaveLength(1);
    for (const vector of spread) {
      const { criteria, ...rest } = vector.input as { criteria: Criterion[] };
      const planted = criteria.map((criterion, at) =>
        at === 0 ? { ...criterion, weight: 0.41 } : criterion,
      );
      expect(run && differences(vector, run)).toEqual([]);
      expect(run && differences({ ...vector, input: { ...rest, criteria: planted } }, run)).not.toEqual([]);
    }
  });
});

function axisVectors() {
  const topics = readVectorTopics("tests/fixtures/vectors");
  const scoring = topics.find(({ topic }) => topic === "scoring")?.cases ?? [];
  return scoring.filter(
    ({ fn, expected }) => fn === "axisScore" && !Object.hasOwn(Object(expected), "error"),
  );
}
