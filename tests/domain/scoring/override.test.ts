import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ProposeOverride, SettleOverride } from "@/lib/domain/scoring/override";
import { scoreUseCase } from "@/lib/domain/scoring/score-use-case";
import { shippedScoringModel as model } from "@/lib/domain/scoring/shipped-scoring-model";
import { aScore, fullRatings } from "@/tests/support/scoring-arbitraries";

const blockers: { open: boolean }[] = [];

describe("A score with an override", () => {
  test("stands where it was put, with the error of its ratings, and leaves them as they were", () => {
    fc.assert(
      fc.property(fullRatings, aScore, aScore, (ratings, impact, feasibility) => {
        const rated = scoreUseCase({ model, ratings, blockers });
        const placed = scoreUseCase({ model, ratings, blockers, override: { impact, feasibility } });
        expect(placed.impact).toEqual({ ...rated.impact, score: impact, score100: 25 * (impact - 1) });
        expect(placed.feasibility.se).toBe(rated.feasibility.se);
        expect(placed.criteria).toEqual(rated.criteria);
        expect(placed.priority).toBeCloseTo(
          25 * (impact ** model.theta * feasibility ** (1 - model.theta) - 1),
        );
      }),
    );
  });

  test("is the one of the ratings where the override names no axis", () => {
    fc.assert(
      fc.property(fullRatings, (ratings) => {
        const override = { impact: null, feasibility: null };
        expect(scoreUseCase({ model, ratings, blockers, override })).toEqual(
          scoreUseCase({ model, ratings, blockers }),
        );
      }),
    );
  });

  test("makes up no score where too little is rated", () => {
    const ratings = [{ rater: "a", criterion: "reach", value: 4 }];
    const placed = scoreUseCase({ model, ratings, blockers, override: { impact: 5, feasibility: 5 } });
    expect(placed.impact.score).toBeNull();
    expect(placed.priority).toBeNull();
  });
});

describe("A proposal", () => {
  test("stays on the scale, and has a reason", () => {
    const good = { impact: 4.123456789012, feasibility: null, reason: "Named in the plan." };
    expect(ProposeOverride.parse(good).impact).toBe(4.123456789);
    expect(ProposeOverride.safeParse({ ...good, impact: 0.5 }).success).toBe(false);
    expect(ProposeOverride.safeParse({ ...good, reason: "" }).success).toBe(false);
  });

  test("is declined with a note, accepted and taken back without one", () => {
    expect(SettleOverride.safeParse({ outcome: "decline" }).success).toBe(false);
    expect(SettleOverride.safeParse({ outcome: "accept" }).success).toBe(true);
    expect(SettleOverride.safeParse({ outcome: "withdraw" }).success).toBe(true);
  });
});
