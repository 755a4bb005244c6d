import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseResults } from "@/lib/domain/business-case/detail";
import { valueCase } from "@/lib/domain/business-case/figures";
import { plannedTotals } from "@/lib/domain/business-case/planned";
import { sum } from "@/lib/domain/shared/mean";
import { aCase, someAssumptions } from "@/tests/domain/business-case/arbitraries";
import { onPaper } from "@/tests/domain/business-case/oracle";

// A case that fails is shown as it was drawn: to make one of hundreds of amounts smaller would take hours.
const whole = { numRuns: 20_000, endOnFailure: true };

const cent = 1;

describe("A business case of any shape", () => {
  test("comes out as on paper, to the cent", () => {
    fc.assert(
      fc.property(aCase, someAssumptions, (facts, assumptions) => {
        const paper = onPaper(facts, assumptions);
        const { worth: figures, result } = valueCase(facts, assumptions);
        expect(Math.abs(figures.npv - paper.npv)).toBeLessThanOrEqual(cent);
        expect(Math.abs(figures.riskAdjustedNpv - paper.enpv)).toBeLessThanOrEqual(cent);
        expect(Math.abs(figures.investment.likely - paper.investment)).toBeLessThanOrEqual(cent);
        expect(figures.paybackMonths === null).toBe(paper.paidBack === null);
        expect(figures.paybackMonths ?? 0).toBeCloseTo(paper.paidBack ?? 0, 6);
        if (paper.breakEven !== null && paper.presentGain > cent) {
          // A gain of a cent against millions asks for a chance of millions: its digits count, not its places.
          const difference = Math.abs((result.breakEvenProbability ?? 0) - paper.breakEven);
          expect(difference / Math.max(1, paper.breakEven)).toBeLessThan(1e-6);
        }
      }),
      whole,
    );
  }, 600_000);

  test("has plans that come to its totals, to the cent", () => {
    fc.assert(
      fc.property(aCase, someAssumptions, (facts, assumptions) => {
        const paper = onPaper(facts, assumptions);
        const planned = plannedTotals(valueCase(facts, assumptions).flows);
        const total = (kinds: (kind: string) => boolean) =>
          sum(planned.filter(({ kind }) => kinds(kind)).map(({ amounts }) => amounts.at(-1) ?? 0));
        expect(Math.abs(total((kind) => kind === "investment") - paper.investment)).toBeLessThanOrEqual(cent);
        expect(Math.abs(total((kind) => kind === "runCost") - paper.runCost)).toBeLessThanOrEqual(cent);
        // Three kinds of benefit, each rounded once.
        const benefits = total((kind) => kind !== "investment" && kind !== "runCost");
        expect(Math.abs(benefits - paper.benefit)).toBeLessThanOrEqual(3 * cent);
        for (const { amounts } of planned) expect(amounts.every(Number.isSafeInteger)).toBe(true);
      }),
      { ...whole, numRuns: whole.numRuns / 4 },
    );
  }, 600_000);

  test("gives the same results every time it is asked", () => {
    fc.assert(
      fc.property(aCase, someAssumptions, (facts, assumptions) => {
        const again = JSON.parse(JSON.stringify(facts));
        expect(caseResults(again, assumptions)).toEqual(caseResults(facts, assumptions));
      }),
      { numRuns: 10 },
    );
  });
});
