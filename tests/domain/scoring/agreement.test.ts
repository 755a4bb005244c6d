import { describe, expect, test } from "vitest";
import { aggregateCriterion } from "@/lib/domain/scoring/aggregate-criterion";
import { ahpWeights } from "@/lib/domain/scoring/ahp-weights";
import { axisConfidence, worseConfidence } from "@/lib/domain/scoring/confidence";
import { kendallW } from "@/lib/domain/scoring/kendall-w";
import { krippendorffAlpha } from "@/lib/domain/scoring/krippendorff-alpha";

describe("agreement between raters", () => {
  test("is complete when all rank alike", () => {
    const matrix = [
      [1, 3, 5],
      [2, 3, 4],
    ];
    expect(kendallW({ matrix }).W).toBeCloseTo(1, 12);
    expect(krippendorffAlpha({ matrix: [matrix[0] ?? [], matrix[0] ?? []] }).alpha).toBeCloseTo(1, 12);
  });

  test("is undefined, with the reason, without variation or without complete raters", () => {
    const none = { W: null, chi2: null, df: null, p: null };
    expect(
      kendallW({
        matrix: [
          [3, 3],
          [3, 3],
        ],
      }),
    ).toEqual({ ...none, reason: "NO_VARIATION" });
    expect(
      kendallW({
        matrix: [
          [3, null],
          [3, 4],
        ],
      }),
    ).toEqual({ ...none, reason: "NO_COMPLETE_ROWS" });
  });

  test.each([
    ["one rater", [[1, 2]], "TOO_FEW"],
    ["one item", [[1], [2]], "TOO_FEW"],
    ["rows of two lengths", [[1, 2], [1]], "LENGTH_MISMATCH"],
    [
      "a value that is no number",
      [
        [1, Number.NaN],
        [1, 2],
      ],
      "NON_FINITE",
    ],
  ])("by Kendall's W refuses %s", (_, matrix, reason) => {
    expect(() => kendallW({ matrix })).toThrow(expect.objectContaining({ reason }));
  });

  test.each([
    ["no raters", [], "EMPTY_INPUT"],
    ["rows of two lengths", [[1, 2], [1]], "LENGTH_MISMATCH"],
  ])("by Krippendorff's alpha refuses %s", (_, matrix, reason) => {
    expect(() => krippendorffAlpha({ matrix })).toThrow(expect.objectContaining({ reason }));
  });
});

describe("a criterion nobody scored", () => {
  test("has no numbers, not zeros", () => {
    const nothing = { n: 0, value: null, mean: null, median: null, sd: null, se: null };
    expect(aggregateCriterion({ scores: [] })).toEqual(nothing);
    expect(aggregateCriterion({ scores: [null, null], method: "trimmed" })).toEqual(nothing);
  });
});

describe("confidence", () => {
  const axis = { score: 3, score100: 50, lo: 3, hi: 3, status: "complete" as const };

  test.each([
    [0.9, 3, 0.35, "high"],
    [0.89, 3, 0.35, "medium"],
    [1, 2, 0.35, "medium"],
    [1, 3, 0.36, "medium"],
    [0.6, 2, 0.6, "medium"],
    [0.59, 2, 0.6, "low"],
    [1, 1, 0.1, "low"],
    [1, 3, 0.61, "low"],
    [1, 3, null, "low"],
  ])("at coverage %d, %d ratings and se %s is %s", (coverage, thinnest, se, label) => {
    expect(axisConfidence({ ...axis, coverage, se }, thinnest)).toBe(label);
  });

  test("of a case is that of its worse axis", () => {
    expect(worseConfidence("high", "medium")).toBe("medium");
    expect(worseConfidence("low", "high")).toBe("low");
    expect(worseConfidence("high", "high")).toBe("high");
  });
});

describe("pairwise weights", () => {
  test("are found even where the two largest eigenvalues lie next to each other", () => {
    const { weights, consistent } = ahpWeights({ n: 3, upper: [1e6, 1e-6, 1e6] });
    for (const weight of weights) expect(weight).toBeCloseTo(1 / 3, 6);
    expect(consistent).toBe(false);
  });

  test("return the weights that consistent judgements were made from", () => {
    const { weights, cr } = ahpWeights({ n: 4, upper: [2, 4, 4, 2, 2, 1] });
    const made = [4, 2, 1, 1].map((share) => share / 8);
    for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo(made[at] ?? 0, 12);
    expect(cr).toBeCloseTo(0, 12);
  });
});
