import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RouteAnswers } from "@/lib/domain/intake/answers";
import { adviseRoute } from "@/lib/domain/intake/route-advice";

const no = { inProduct: false, rulesEnough: false } as const;

/** The answers, and the way they advise. */
const table: [RouteAnswers, string | null][] = [
  [{}, null],
  [{ inProduct: true }, "inProduct"],
  [{ inProduct: true, rulesEnough: true, tried: "fellShort", examples: "over2000" }, "inProduct"],
  [{ inProduct: false, rulesEnough: true }, "rules"],
  [{ inProduct: null, rulesEnough: true, tried: "promptEnough" }, "rules"],
  [no, null],
  [{ ...no, tried: null }, null],
  [{ ...no, tried: "promptEnough" }, "prompt"],
  [{ ...no, tried: "retrievalEnough", examples: "over2000" }, "retrieval"],
  [{ ...no, tried: "nothing", examples: "over2000" }, "prompt"],
  [{ ...no, tried: "fellShort" }, null],
  [{ ...no, tried: "fellShort", examples: null }, null],
  [{ ...no, tried: "fellShort", examples: "none" }, "retrieval"],
  [{ ...no, tried: "fellShort", examples: "under200" }, "retrieval"],
  [{ ...no, tried: "fellShort", examples: "upTo2000" }, "retrievalAndTune"],
  [{ ...no, tried: "fellShort", examples: "over2000" }, "tune"],
];

const anyAnswers: fc.Arbitrary<RouteAnswers> = fc.record(
  {
    inProduct: fc.option(fc.boolean()),
    rulesEnough: fc.option(fc.boolean()),
    tried: fc.option(fc.constantFrom("nothing", "promptEnough", "retrievalEnough", "fellShort")),
    examples: fc.option(fc.constantFrom("none", "under200", "upTo2000", "over2000")),
  },
  { requiredKeys: [] },
);

describe("The advice before tuning", () => {
  test.each(table)("of %j is %s", (answers, route) => {
    expect(adviseRoute(answers)?.route ?? null).toBe(route);
  });

  test("never is to tune unless something was tried, fell short, and there are 200 examples", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const advice = adviseRoute(RouteAnswers.parse(answers));
        const tunes = advice?.route === "tune" || advice?.route === "retrievalAndTune";
        const isEarned =
          answers.tried === "fellShort" && ["upTo2000", "over2000"].includes(String(answers.examples));
        expect(tunes && !isEarned).toBe(false);
      }),
    );
  });

  test("names what decided it, and what nobody could answer; never the same question twice", () => {
    expect(adviseRoute({ inProduct: null, rulesEnough: null, tried: "promptEnough" })).toMatchObject({
      decidedBy: ["tried"],
      unsure: ["inProduct", "rulesEnough"],
    });
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const advice = adviseRoute(answers);
        for (const question of advice?.decidedBy ?? []) {
          expect(answers[question] ?? null).not.toBeNull();
          expect(advice?.unsure).not.toContain(question);
        }
      }),
    );
  });
});
