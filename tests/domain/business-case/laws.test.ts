import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CaseWorth, computeCase, valueCase } from "@/lib/domain/business-case/figures";
import type { CaseFacts } from "@/lib/domain/business-case/flows";
import type { BusinessCaseLine } from "@/lib/domain/business-case/line-schema";
import { addMonths } from "@/lib/domain/shared/calendar-month";
import { aCase, aLine, someAssumptions, theAssumptions } from "@/tests/domain/business-case/arbitraries";

const runs = { numRuns: 40 };
const chanceOf = (facts: CaseFacts, probability: number) =>
  computeCase(facts, { ...theAssumptions, probability }).figures.lossProbability;
const figuresOf = (facts: CaseFacts, assumptions = theAssumptions) => valueCase(facts, assumptions).worth;

describe("The figures of a business case", () => {
  test("do not hang on the order of its lines, but for a cent", () => {
    fc.assert(
      fc.property(aCase, someAssumptions, (facts, assumptions) => {
        const turned = { ...facts, lines: facts.lines.toReversed() };
        near(figuresOf(turned, assumptions), figuresOf(facts, assumptions), 1);
      }),
      runs,
    );
  });

  test("grow with the amounts: ten times everything is worth ten times as much", () => {
    fc.assert(
      fc.property(aCase, someAssumptions, (facts, assumptions) => {
        const tenfold = { ...facts, lines: facts.lines.map((line) => scaled(line, 10)) };
        const perHour = Object.fromEntries(
          Object.entries(assumptions.perHour).map(([role, rate]) => [role, rate * 10]),
        );
        const [large, small] = [
          figuresOf(tenfold, { ...assumptions, perHour }),
          figuresOf(facts, assumptions),
        ];
        near(large, timesTen(small), 6);
      }),
      runs,
    );
  });

  test("stay when the whole case moves along the calendar", () => {
    fc.assert(
      fc.property(aCase, fc.integer({ min: 1, max: 60 }), (facts, months) => {
        const moved = {
          ...facts,
          startsOn: addMonths(facts.startsOn, months),
          benefitsFrom: addMonths(facts.benefitsFrom, months),
        };
        expect(figuresOf(moved)).toEqual(figuresOf(facts));
      }),
      runs,
    );
  });

  test("stay when a line is split in two, and when two are merged", () => {
    fc.assert(
      fc.property(aCase, someAssumptions, (facts, assumptions) => {
        const halves = facts.lines.flatMap((line) => [
          scaled(line, 0.5, Math.floor),
          scaled(line, 0.5, Math.ceil),
        ]);
        near(figuresOf({ ...facts, lines: halves }, assumptions), figuresOf(facts, assumptions), 2);
      }),
      runs,
    );
  });
});

describe("The chance of not paying back", () => {
  const line = (kind: string, low: number, high: number) =>
    aLine({
      ...{
        kind,
        every: kind === "investment" ? "once" : "year",
        benefit: kind === "benefit" ? "revenue" : null,
      },
      low: { amountMinor: low, currency: "EUR" },
      likely: { amountMinor: (low + high) / 2, currency: "EUR" },
      high: { amountMinor: high, currency: "EUR" },
    });
  const frame = {
    currency: "EUR",
    startsOn: "2026-10",
    benefitsFrom: "2026-11",
    ramp: { kind: "none" as const },
  };

  test("is that of failing, where success is sure to pay", () => {
    const sure = { ...frame, lines: [line("investment", 100, 200), line("benefit", 1_000, 2_000)] };
    expect(chanceOf(sure, 1)).toBe(0);
    expect(chanceOf(sure, 0.7)).toBeCloseTo(0.3, 1);
    expect(chanceOf(sure, 0)).toBe(1);
  });

  test("is one where not even the best case pays", () => {
    const lost = { ...frame, lines: [line("investment", 9_000, 9_500), line("benefit", 100, 200)] };
    expect(chanceOf(lost, 1)).toBe(1);
  });
});

describe("Hours", () => {
  const hours = aLine({
    ...{ kind: "benefit", benefit: "capacityFreed", every: "hours", role: "agent", share: 0.5 },
    volumeYear: { low: 20_000, likely: 25_000, high: 30_000 },
    minutesEach: { low: 6, likely: 8, high: 10 },
  });
  const facts: CaseFacts = {
    currency: "EUR",
    startsOn: "2026-10",
    benefitsFrom: "2027-04",
    ramp: { kind: "none" },
    lines: [hours],
  };

  test("are valued by finance's rate of the role, and told apart from cash", () => {
    const figures = figuresOf(facts);
    // 25,000 times 8 minutes, half of it saved: 1,666.67 hours of EUR 52.
    expect(figures.valueYear.likely).toBe(8_666_667);
    expect(figures.timeYearLikely).toBe(8_666_667);
    expect(figures.npv).toBeGreaterThan(0);
    expect(figures.npvCash).toBe(0);
  });

  test("are cash once a budget shrinks by them", () => {
    const reduced = {
      ...hours,
      benefit: "budgetReduced" as const,
      costCentre: "4711",
      budgetLine: "Agency staff",
    };
    const figures = figuresOf({ ...facts, lines: [reduced] });
    expect(figures.timeYearLikely).toBe(0);
    expect(figures.npvCash).toBe(figures.npv);
  });

  test("of a role that finance has no rate for are refused at the field", () => {
    const unknown = { ...facts, lines: [{ ...hours, role: "wizard" }] };
    expect(() => figuresOf(unknown)).toThrow(expect.objectContaining({ reason: "UNKNOWN_ID" }));
  });
});

describe("Amounts that add up to more than can be counted exactly", () => {
  test("are refused, not rounded", () => {
    const huge = { amountMinor: 2 ** 53 - 1, currency: "EUR" };
    const line = { kind: "investment", every: "once", low: huge, likely: huge, high: huge };
    const facts: CaseFacts = {
      currency: "EUR",
      startsOn: "2026-10",
      benefitsFrom: "2027-04",
      ramp: { kind: "none" },
      lines: [aLine(line), aLine(line)],
    };
    expect(() => figuresOf(facts)).toThrow(expect.objectContaining({ reason: "UNSAFE_INTEGER" }));
  });
});

const amounts = ["npv", "npvCash", "riskAdjustedNpv", "runCostYear", "timeYearLikely"] as const;

function near(a: CaseWorth, b: CaseWorth, slack: number): void {
  for (const name of amounts) expect(Math.abs(a[name] - b[name]), name).toBeLessThanOrEqual(slack);
  for (const bound of ["low", "likely", "high"] as const) {
    expect(Math.abs(a.valueYear[bound] - b.valueYear[bound])).toBeLessThanOrEqual(slack);
    expect(Math.abs(a.investment[bound] - b.investment[bound])).toBeLessThanOrEqual(slack);
  }
}

function timesTen(figures: CaseWorth): CaseWorth {
  const ten = <T>(value: T): T =>
    (typeof value === "number"
      ? value * 10
      : Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, one * 10]))) as T;
  return {
    ...figures,
    ...Object.fromEntries(amounts.map((name) => [name, figures[name] * 10])),
    valueYear: ten(figures.valueYear),
    investment: ten(figures.investment),
  };
}

function scaled(line: BusinessCaseLine, factor: number, round = Math.round): BusinessCaseLine {
  const money = (amount: BusinessCaseLine["low"]) =>
    amount && { ...amount, amountMinor: round(amount.amountMinor * factor) };
  return {
    ...line,
    low: money(line.low),
    likely: money(line.likely),
    high: money(line.high),
    monthlyMinor: line.monthlyMinor.map((amount) => round(amount * factor)),
    // Hours are scaled by what an hour costs, and split by the share of them that is saved.
    share: factor < 1 ? line.share * factor : line.share,
  };
}
