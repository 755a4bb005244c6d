import { MethodError, requireFinite, requireSome } from "@/lib/domain/shared/method-error";

/**
 * Net present value of flows at the ends of periods 0, 1, 2 …; `rate` per period, above -1.
 * Errors: EMPTY_INPUT, NON_FINITE, OUT_OF_RANGE (rate).
 */
export function npv({ rate, cashFlows }: { rate: number; cashFlows: readonly number[] }): number {
  requireFlows(cashFlows);
  requireRate(rate, "rate");
  return discounted(cashFlows, rate).reduce((total, flow) => total + flow, 0);
}

/** Each flow as it is worth at time 0. */
export function discounted(cashFlows: readonly number[], rate: number): number[] {
  return cashFlows.map((flow, period) => flow / (1 + rate) ** period);
}

/** The rate per month that compounds to a rate per year. */
export function monthlyRate(yearly: number): number {
  return (1 + yearly) ** (1 / 12) - 1;
}

/** Refuses an empty list and what is not a number. Errors: EMPTY_INPUT, NON_FINITE. */
export function requireFlows(cashFlows: readonly number[], field = "cashFlows"): void {
  requireSome(cashFlows, field);
  for (const flow of cashFlows) requireFinite(flow, field);
}

/** Refuses a rate at which nothing is left. Errors: NON_FINITE, OUT_OF_RANGE. */
export function requireRate(rate: number, field: string): void {
  requireFinite(rate, field);
  if (rate <= -1) throw new MethodError("OUT_OF_RANGE", field, "must be above -1");
}
