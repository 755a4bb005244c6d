import { type CaseFigures, computeCase, type Valued } from "@/lib/domain/business-case/figures";
import type { CaseFacts } from "@/lib/domain/business-case/flows";
import { paidBack } from "@/lib/domain/business-case/paid-back";
import { type Swing, tornado } from "@/lib/domain/business-case/tornado";
import { type Irr, irr } from "@/lib/domain/finance/irr";
import { mirr } from "@/lib/domain/finance/mirr";
import { discounted } from "@/lib/domain/finance/npv";
import type { Assumptions } from "@/lib/domain/finance-policy/assumptions";

/** Everything that finance asks of a business case. Rates are per year. */
export interface CaseResults extends CaseFigures {
  currency: string;
  assumptions: Assumptions;
  irr: { status: Irr["status"]; rate: number | null; roots: number[] };
  mirr: number | null;
  roi: number | null;
  discountedRoi: number | null;
  /** The chance of success at which the risk-adjusted NPV is nothing; above 1: not even certainty pays. */
  breakEvenProbability: number | null;
  discountedPaybackMonths: number | null;
  /** False when the sum falls below zero again after it was paid back. */
  staysRecovered: boolean;
  tornado: Swing[];
  /** Cumulative likely flow by month, for the curve of cash. */
  cumulative: number[];
}

/** The results of a business case, figures and detail: the same in the browser and behind the API. Errors as `computeCase`. */
export function caseResults(facts: CaseFacts, assumptions: Assumptions): CaseResults {
  const computed = computeCase(facts, assumptions);
  const { result, figures } = computed;
  const { net, ratePerPeriod } = result;
  const modified = mirr({ cashFlows: net, financeRate: ratePerPeriod, reinvestRate: ratePerPeriod });
  return {
    ...figures,
    currency: facts.currency,
    assumptions,
    irr: yearly(irr({ cashFlows: net })),
    mirr: modified.mirr === null ? null : annual(modified.mirr),
    roi: result.roi,
    discountedRoi: result.discountedRoi,
    breakEvenProbability: result.breakEvenProbability,
    discountedPaybackMonths: paidBack(discounted(net, ratePerPeriod)).periods,
    staysRecovered: paidBack(net).staysRecovered,
    tornado: tornado(facts, assumptions, computed),
    cumulative: cumulativeOf(computed),
  };
}

function cumulativeOf({ result: { net } }: Valued): number[] {
  let total = 0;
  return net.map((amount) => {
    total += amount;
    return Math.round(total) + 0;
  });
}

function yearly({ status, irr: rate, roots }: Irr): CaseResults["irr"] {
  return { status, rate: rate === null ? null : annual(rate), roots: roots.map(annual) };
}

function annual(monthly: number): number {
  return (1 + monthly) ** 12 - 1;
}
