import fc from "fast-check";
import type { CaseFacts } from "@/lib/domain/business-case/flows";
import { type BusinessCaseLine, BusinessCaseLineFields } from "@/lib/domain/business-case/line-schema";
import type { Assumptions } from "@/lib/domain/finance-policy/assumptions";
import { addMonths } from "@/lib/domain/shared/calendar-month";

const eur = (amountMinor: number) => ({ amountMinor, currency: "EUR" as const });

const ordered = (max: number) =>
  fc
    .tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max }), fc.integer({ min: 0, max }))
    .map((values) => values.sort((a, b) => a - b) as [number, number, number]);

/** A line as the API would take it, with everything that it leaves out filled in. */
export function aLine(line: Record<string, unknown>): BusinessCaseLine {
  return BusinessCaseLineFields.parse({ label: "A line", ...line });
}

export const theAssumptions: Assumptions = {
  policyId: null,
  discountRate: 0.08,
  horizonMonths: 36,
  probability: 0.7,
  perHour: { agent: 5_200 },
};

const amountLine = fc
  .record({
    kind: fc.constantFrom("investment", "benefit", "runCost"),
    every: fc.constantFrom("once", "month", "year"),
    amounts: ordered(500_000_000),
    later: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
    lasting: fc.option(fc.integer({ min: 1, max: 24 }), { nil: null }),
  })
  .map(({ kind, every, amounts: [low, likely, high], later, lasting }) => (launch: number) => {
    const from = later === null ? null : kind === "investment" ? later : launch + later;
    const begins = from ?? (kind === "investment" ? 0 : launch);
    return aLine({
      ...{ kind, every, low: eur(low), likely: eur(likely), high: eur(high) },
      benefit: kind === "benefit" ? "revenue" : null,
      fromMonth: from,
      untilMonth: lasting === null ? null : begins + lasting,
    });
  });

const hoursLine = fc
  .record({
    volume: ordered(100_000),
    minutes: ordered(60),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(
    ({ volume: [a, b, c], minutes: [x, y, z], share }) =>
      (_launch: number) =>
        aLine({
          ...{ kind: "benefit", benefit: "capacityFreed", every: "hours", role: "agent", share },
          volumeYear: { low: a, likely: b, high: c },
          minutesEach: { low: x, likely: y, high: z },
        }),
  );

const listedLine = fc
  .record({
    kind: fc.constantFrom("investment", "benefit", "runCost"),
    monthlyMinor: fc.array(fc.integer({ min: 0, max: 50_000_000 }), { minLength: 1, maxLength: 40 }),
  })
  .map(
    ({ kind, monthlyMinor }) =>
      (_launch: number) =>
        aLine({ kind, every: "months", monthlyMinor, benefit: kind === "benefit" ? "costAvoided" : null }),
  );

const ramp = fc.oneof(
  fc.constant({ kind: "none" as const }),
  fc.integer({ min: 1, max: 24 }).map((months) => ({ kind: "linear" as const, months })),
  fc.integer({ min: 1, max: 24 }).map((months) => ({ kind: "scurve" as const, months })),
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
    .map((shares) => ({ kind: "custom" as const, shares })),
);

/** Business cases of every shape that the schema lets through. */
export const aCase: fc.Arbitrary<CaseFacts> = fc
  .record({
    launch: fc.integer({ min: 1, max: 18 }),
    ramp,
    lines: fc.array(fc.oneof(amountLine, amountLine, hoursLine, listedLine), { minLength: 1, maxLength: 8 }),
  })
  .map(({ launch, ramp: shape, lines }) => ({
    currency: "EUR",
    startsOn: "2026-10",
    benefitsFrom: addMonths("2026-10", launch),
    ramp: shape,
    lines: lines.map((line) => line(launch)),
  }));

export const someAssumptions: fc.Arbitrary<Assumptions> = fc.record({
  policyId: fc.constant(null),
  discountRate: fc.integer({ min: 0, max: 300 }).map((thousandths) => thousandths / 1_000),
  horizonMonths: fc.integer({ min: 1, max: 84 }),
  probability: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
  perHour: fc.record({ agent: fc.integer({ min: 1, max: 20_000 }) }),
});
