import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { realisedTogether, type Sums, totalOf } from "@/lib/domain/value/inks";
import { type CaseFacts, type CaseStanding, caseStanding, type Frame } from "@/lib/domain/value/standing";
import { type Tally, tallyOf } from "@/lib/domain/value/tally";
import { waterfall } from "@/lib/domain/value/waterfall";

const frame: Frame = {
  on: "2026-06-30",
  plansOf: "2025-06-30",
  convert: (amount, from) => (from === "XAU" ? null : amount),
};
const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });
const kind = fc.constantFrom("costAvoided", "capacityFreed", "revenue" as const);
const planned = fc.record({
  kind,
  ...{ plan: amount, untilEnd: amount, onTime: amount, forecast: amount },
  planHours: fc.nat(500),
  forecastHours: fc.nat(500),
});
const booked = fc.record({
  kind: fc.oneof(kind, fc.constantFrom("investment", "runCost" as const)),
  grade: fc.constantFrom("measured", "modelled", "asserted" as const),
  state: fc.constantFrom("claimed", "measured", "confirmed", "inBudget", "leaked" as const),
  currency: fc.constant("EUR"),
  ...{ amount, hours: fc.nat(500) },
});
const day = fc.constantFrom("2025-01-31", "2026-01-31");
const facts: fc.Arbitrary<CaseFacts[]> = fc
  .array(
    fc.record({
      isSecret: fc.boolean(),
      stage: fc.constantFrom("approved", "live", "stopped" as const),
      risk: fc.constantFrom("high", "standard"),
      currency: fc.constantFrom("EUR", "EUR", "EUR", "XAU"),
      valueYear: fc.option(amount),
      approvedOn: fc.option(day),
      planned: fc.uniqueArray(planned, { maxLength: 3, selector: (one) => one.kind }),
      plannedCost: amount,
      booked: fc.array(booked, { maxLength: 5 }),
      isForecastAgain: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((cases) =>
    cases.map(({ isSecret, ...one }, index) => ({
      ...one,
      key: isSecret ? null : `UC-${String(index).padStart(4, "0")}`,
      ...{ title: null, department: null, route: "undecided", depth: "rough", launch: null, liveOn: null },
      firstApprovedOn: one.approvedOn,
    })),
  );

describe("The cases of a portfolio added up one by one", () => {
  test("are what they are when each is kept: sums, kinds, waterfall, and the worst of them", () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 6 }), (all, most) => {
        const kept = all.flatMap((one) => caseStanding(one, frame) ?? []);
        const tally = tallyOf(all, frame, most);
        expect(tally.worst).toEqual(worstOf(kept, most));
        expect(tally.waterfall).toEqual(waterfall(kept.map(({ steps }) => steps)));
        const confidential = kept.filter(({ key }) => key === null);
        const others = kept.filter(
          (one) => one.key !== null && !tally.worst.some(({ key }) => key === one.key),
        );
        for (const [totals, cases] of [
          [tally.total, kept],
          [tally.confidential, confidential],
          [tally.others, others],
        ] as const)
          expectSums(totals, cases);
        expect(tally.unconverted).toHaveLength(all.length - kept.length);
      }),
      { numRuns: process.env.FULL ? 5_000 : 300 },
    );
  });

  test("stand by kind and by what is asked of them", () => {
    fc.assert(
      fc.property(facts, (all) => {
        const kept = all.flatMap((one) => caseStanding(one, frame) ?? []);
        const { byKind, mix, total } = tallyOf(all, frame, 3);
        expect(realisedTogether(byKind.map(({ realised }) => realised))).toEqual(total.realised);
        expect(byKind.map((one) => one.kind)).toEqual(byKind.map((one) => one.kind).sort());
        expect(sumOf(byKind.map(({ promised }) => promised))).toBe(totalOf(total.promised));
        const open = kept.filter(({ stage }) => stage !== "stopped");
        for (const parts of [mix.stage, mix.risk]) {
          expect(sumOf(parts.map(({ cases }) => cases))).toBe(open.length);
          expect(sumOf(parts.map(({ valueYear }) => valueYear))).toBe(
            sumOf(open.map(({ valueYear }) => valueYear ?? 0)),
          );
        }
      }),
    );
  });
});

function worstOf(kept: readonly CaseStanding[], most: number): CaseStanding[] {
  const missing = ({ promised, came }: CaseStanding) => totalOf(promised) - totalOf(came);
  const isAnything = ({ cash, time }: Sums) => cash !== 0 || time !== 0;
  return kept
    .filter(({ key, promised, came }) => key !== null && (isAnything(promised) || isAnything(came)))
    .sort((a, b) => missing(b) - missing(a) || ((a.key ?? "") < (b.key ?? "") ? -1 : 1))
    .slice(0, most);
}

function expectSums(totals: Tally["total"], cases: readonly CaseStanding[]): void {
  expect(totals).toMatchObject({
    cases: cases.length,
    promised: {
      cash: sumOf(cases.map(({ promised }) => promised.cash)),
      time: sumOf(cases.map(({ promised }) => promised.time)),
    },
    came: {
      cash: sumOf(cases.map(({ came }) => came.cash)),
      time: sumOf(cases.map(({ came }) => came.time)),
    },
    plannedCost: sumOf(cases.map(({ plannedCost }) => plannedCost)),
    spent: sumOf(cases.map(({ spent }) => spent)),
  });
  expect(totalOf(totals.confirmed) + totalOf(totals.claimed)).toBe(totalOf(totals.came));
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, one) => sum + one, 0);
}
