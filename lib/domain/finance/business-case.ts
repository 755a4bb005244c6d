import { discounted, monthlyRate, requireFlows, requireRate } from "@/lib/domain/finance/npv";
import { type Ramp, ramp } from "@/lib/domain/finance/ramp";
import { sum } from "@/lib/domain/shared/mean";
import { MethodError, requireBetween, requireInteger } from "@/lib/domain/shared/method-error";

export interface BusinessCaseInput {
  period: "year" | "month";
  /** Effective discount rate per year. */
  rate: number;
  /** Number of periods after period 0. */
  horizon: number;
  /** Chance that the case succeeds; without success there is neither benefit nor run cost. */
  probability: number;
  ramp: Ramp;
  /** Amounts of the periods 0 … horizon, in one currency. */
  investment: readonly number[];
  benefit: readonly number[];
  runCost: readonly number[];
}

export interface BusinessCaseResult {
  ratePerPeriod: number;
  net: number[];
  /** The net flow weighted by the chance of success: the investment is spent in any case. */
  expectedNet: number[];
  npv: number;
  enpv: number;
  pvInvestment: number;
  pvBenefit: number;
  pvRun: number;
  /** Undiscounted return on all cost; null without cost. */
  roi: number | null;
  discountedRoi: number | null;
  /** The chance of success at which the risk-adjusted NPV is zero (above 1: not even certainty pays); null where benefit does not exceed run cost. */
  breakEvenProbability: number | null;
}

/**
 * What a case is worth: net = ramp · benefit - run cost - investment, discounted; risk-adjusted as
 * p · (PV benefit - PV run cost) - PV investment.
 * Errors: NON_FINITE, OUT_OF_RANGE (rate, probability, horizon), LENGTH_MISMATCH (a row without horizon + 1 amounts).
 */
export function businessCase(input: BusinessCaseInput): BusinessCaseResult {
  requireInput(input);
  const { probability, investment, runCost } = input;
  const ratePerPeriod = input.period === "month" ? monthlyRate(input.rate) : input.rate;
  const shares = ramp({ ...input.ramp, horizon: input.horizon });
  const benefit = input.benefit.map((amount, period) => amount * (shares[period] ?? 0));
  const gain = benefit.map((amount, period) => amount - (runCost[period] ?? 0));
  const net = gain.map((amount, period) => amount - (investment[period] ?? 0));
  const expectedNet = gain.map((amount, period) => probability * amount - (investment[period] ?? 0));
  const present = (flows: readonly number[]) => sum(discounted(flows, ratePerPeriod));
  const [pvInvestment, pvBenefit, pvRun] = [present(investment), present(benefit), present(runCost)];
  const cost = sum(investment) + sum(runCost);
  const npv = pvBenefit - pvRun - pvInvestment;
  return {
    ratePerPeriod,
    net,
    expectedNet,
    npv,
    enpv: probability * (pvBenefit - pvRun) - pvInvestment,
    pvInvestment,
    pvBenefit,
    pvRun,
    roi: cost === 0 ? null : (sum(benefit) - cost) / cost,
    discountedRoi: pvInvestment + pvRun === 0 ? null : npv / (pvInvestment + pvRun),
    breakEvenProbability: pvBenefit - pvRun > 0 ? pvInvestment / (pvBenefit - pvRun) : null,
  };
}

function requireInput({ rate, horizon, probability, investment, benefit, runCost }: BusinessCaseInput): void {
  requireRate(rate, "rate");
  requireInteger(horizon, "horizon");
  if (horizon < 1) throw new MethodError("OUT_OF_RANGE", "horizon", "must be at least 1");
  requireBetween(probability, 0, 1, "probability");
  for (const [field, flows] of Object.entries({ investment, benefit, runCost })) {
    requireFlows(flows, field);
    if (flows.length !== horizon + 1)
      throw new MethodError("LENGTH_MISMATCH", field, `must have ${horizon + 1} amounts`);
  }
}
