import { discounted, requireFlows, requireRate } from "@/lib/domain/finance/npv";
import { sum } from "@/lib/domain/shared/mean";

export interface Payback {
  /** Periods until the cumulative flow first reaches zero, with the part of the last one; null = never. */
  periods: number | null;
  recovers: boolean;
  /** False when the cumulative flow falls below zero again afterwards. */
  staysRecovered: boolean;
}

/**
 * When what was spent has come back; `rate` per period, 0 for simple payback, flows spread evenly within a period.
 * Errors: EMPTY_INPUT, NON_FINITE, OUT_OF_RANGE (rate).
 */
export function payback({ rate, cashFlows }: { rate: number; cashFlows: readonly number[] }): Payback {
  requireFlows(cashFlows);
  requireRate(rate, "rate");
  const flows = discounted(cashFlows, rate);
  // Float noise is no relapse; that zero is reached is taken at its word, as the vectors do.
  const noise = 1e-12 * sum(flows.map(Math.abs));
  const cumulative = runningTotals(flows);
  const reached = cumulative.findIndex((total) => total >= 0);
  if (reached < 0) return { periods: null, recovers: false, staysRecovered: false };
  const before = cumulative[reached - 1] ?? 0;
  const periods = reached === 0 ? 0 : reached - 1 + -before / (flows[reached] ?? 1);
  const staysRecovered = cumulative.slice(reached).every((total) => total >= -noise);
  return { periods, recovers: true, staysRecovered };
}

function runningTotals(flows: readonly number[]): number[] {
  let total = 0;
  return flows.map((flow) => {
    total += flow;
    return total;
  });
}
