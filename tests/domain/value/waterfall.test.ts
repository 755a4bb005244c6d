import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Sums } from "@/lib/domain/value/inks";
import { barsOf, stepsOf, type WaterfallCase, waterfall, waterfallSteps } from "@/lib/domain/value/waterfall";

const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const sums: fc.Arbitrary<Sums> = fc.record({ cash: amount, time: amount });
const aCase: fc.Arbitrary<WaterfallCase> = fc.record({
  isInPlan: fc.boolean(),
  plan: sums,
  untilEnd: sums,
  onTime: sums,
  forecastAgain: sums,
  cameAtPlanRates: sums,
  came: sums,
});
const inks = ["cash", "time"] as const;

const euros = (cash: number): Sums => ({ cash, time: 0 });

describe("The waterfall from plan to actual", () => {
  test("closes to the cent, in either ink, whatever the cases are", () => {
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 40 }), (cases) => {
        const steps = waterfall(cases);
        for (const ink of inks) {
          const reached = waterfallSteps
            .filter((step) => step !== "actual")
            .reduce((level, step) => level + steps[step][ink], 0);
          expect(reached).toBe(steps.actual[ink]);
          expect(steps.actual[ink]).toBe(cases.reduce((sum, { came }) => sum + came[ink], 0));
          expect(barsOf(steps, ink).at(-2)?.to).toBe(barsOf(steps, ink).at(-1)?.to);
        }
      }),
      { numRuns: process.env.FULL ? 20_000 : 1_000 },
    );
  });

  test("is the sum of the waterfalls of its cases, in any order", () => {
    fc.assert(
      fc.property(fc.array(aCase, { maxLength: 20 }), (cases) => {
        const whole = waterfall(cases);
        expect(waterfall([...cases].reverse())).toEqual(whole);
        for (const step of waterfallSteps) {
          const parts = cases.map((one) => stepsOf(one)[step].cash);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole[step].cash);
        }
      }),
    );
  });

  test("tells what a stop, a late launch, a new forecast, delivery and rates did, each by itself", () => {
    const steps = stepsOf({
      isInPlan: true,
      plan: euros(1_000),
      untilEnd: euros(900),
      onTime: euros(600),
      forecastAgain: euros(500),
      cameAtPlanRates: euros(450),
      came: euros(470),
    });
    expect(waterfallSteps.map((step) => steps[step].cash)).toEqual([
      1_000, -100, -300, -50, -100, 20, 0, 470,
    ]);
  });

  test("holds a case that was in no plan as new, and nowhere else", () => {
    const nothing = euros(0);
    const steps = stepsOf({
      ...{ isInPlan: false, plan: euros(800), untilEnd: euros(800), onTime: euros(800) },
      ...{ forecastAgain: euros(800), cameAtPlanRates: euros(70), came: euros(70) },
    });
    expect(steps).toMatchObject({ plan: nothing, delivery: nothing, new: euros(70), actual: euros(70) });
  });
});
