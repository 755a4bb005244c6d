import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { businessCase } from "@/lib/domain/finance/business-case";
import { irr } from "@/lib/domain/finance/irr";
import { npv } from "@/lib/domain/finance/npv";
import { payback } from "@/lib/domain/finance/payback";

const flows = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 2, maxLength: 40 });
const rate = fc.double({ min: -0.3, max: 2, noNaN: true });
const near = (a: number, b: number, size: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, size);

describe("Discounted flows", () => {
  test("scale with the amounts, and split and merge line by line", () => {
    fc.assert(
      fc.property(flows, rate, fc.integer({ min: 2, max: 9 }), (cashFlows, r, times) => {
        const whole = npv({ rate: r, cashFlows });
        const size = cashFlows.reduce((total, flow, t) => total + Math.abs(flow) / (1 + r) ** t, 0) * times;
        const scaled = npv({ rate: r, cashFlows: cashFlows.map((flow) => flow * times) });
        const part = npv({ rate: r, cashFlows: cashFlows.map((flow) => flow / 4) });
        const rest = npv({ rate: r, cashFlows: cashFlows.map((flow) => (flow * 3) / 4) });
        return near(scaled, whole * times, size) && near(part + rest, whole, size);
      }),
    );
  });

  test("one period later are worth one period's discount less", () => {
    fc.assert(
      fc.property(flows, rate, (cashFlows, r) => {
        const size = cashFlows.reduce((total, flow, t) => total + Math.abs(flow) / (1 + r) ** t, 0);
        const later = npv({ rate: r, cashFlows: [0, ...cashFlows] });
        return near(later * (1 + r), npv({ rate: r, cashFlows }), size);
      }),
    );
  });

  test("are worth nothing at every internal rate that is found", () => {
    fc.assert(
      fc.property(flows, (cashFlows) => {
        for (const root of irr({ cashFlows }).roots) {
          const size = cashFlows.reduce((total, flow, t) => total + Math.abs(flow) / (1 + root) ** t, 0);
          expect(Math.abs(npv({ rate: root, cashFlows }))).toBeLessThanOrEqual(1e-7 * size);
        }
      }),
    );
  });

  test("pay back no later without a discount than with one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.array(fc.nat(1e6), { minLength: 1 }),
        (spent, gains) => {
          const cashFlows = [-spent, ...gains];
          const simple = payback({ rate: 0, cashFlows }).periods ?? Number.POSITIVE_INFINITY;
          return simple <= (payback({ rate: 0.1, cashFlows }).periods ?? Number.POSITIVE_INFINITY) + 1e-9;
        },
      ),
    );
  });
});

describe("A business case", () => {
  test("is worth exactly nothing at its break-even chance of success", () => {
    const given = {
      period: "year" as const,
      rate: 0.08,
      horizon: 4,
      ramp: { kind: "linear" as const, periods: 2 },
      investment: [100_000, 0, 0, 0, 0],
      benefit: [0, 90_000, 90_000, 90_000, 90_000],
      runCost: [0, 9_000, 9_000, 9_000, 9_000],
    };
    const chance = businessCase({ ...given, probability: 0.5 }).breakEvenProbability ?? 0;
    expect(businessCase({ ...given, probability: chance }).enpv).toBeCloseTo(0, 6);
  });

  test("names what cannot be computed", () => {
    const given = {
      period: "year" as const,
      rate: 0.08,
      horizon: 1,
      probability: 0.5,
      ramp: { kind: "none" as const },
      investment: [1, 0],
      benefit: [0, 1],
      runCost: [0, 0],
    };
    expect(() => businessCase({ ...given, horizon: -1 })).toThrow("horizon");
    expect(() => businessCase({ ...given, benefit: [0] })).toThrow("benefit must have 2 amounts");
    expect(() => businessCase({ ...given, probability: 1.2 })).toThrow("probability");
  });
});
