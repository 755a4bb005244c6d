import { requireFlows, requireRate } from "@/lib/domain/finance/npv";

/**
 * Modified internal rate of return per period: what is spent is financed at `financeRate`, what comes back is put out at
 * `reinvestRate`. One answer where `irr` has several; null unless money goes both ways.
 * Errors: EMPTY_INPUT, NON_FINITE, OUT_OF_RANGE (rates).
 */
export function mirr({
  cashFlows,
  financeRate,
  reinvestRate,
}: {
  cashFlows: readonly number[];
  financeRate: number;
  reinvestRate: number;
}): { mirr: number | null } {
  requireFlows(cashFlows);
  requireRate(financeRate, "financeRate");
  requireRate(reinvestRate, "reinvestRate");
  const last = cashFlows.length - 1;
  let [spent, earned] = [0, 0];
  cashFlows.forEach((flow, period) => {
    if (flow < 0) spent -= flow / (1 + financeRate) ** period;
    else earned += flow * (1 + reinvestRate) ** (last - period);
  });
  return { mirr: spent > 0 && earned > 0 ? (earned / spent) ** (1 / last) - 1 : null };
}
