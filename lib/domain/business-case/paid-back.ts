import { type Payback, payback } from "@/lib/domain/finance/payback";
import { sum } from "@/lib/domain/shared/mean";

/**
 * When what was spent is back, of the flows of a case by month from its start on, discounted or not. Months before anything
 * is spent pay nothing back: a case that is built in its fourth month is not whole in its first. 0 months where the sum never
 * falls below zero; null as in `payback`, whose errors these are.
 */
export function paidBack(cashFlows: readonly number[]): Payback {
  const noise = 1e-12 * sum(cashFlows.map(Math.abs));
  let total = 0;
  const spent = cashFlows.findIndex((flow) => {
    total += flow;
    return total < -noise;
  });
  if (spent < 0) return { periods: 0, recovers: true, staysRecovered: true };
  const { periods, ...rest } = payback({ rate: 0, cashFlows: [total, ...cashFlows.slice(spent + 1)] });
  return { periods: periods === null ? null : spent + periods, ...rest };
}
