import { requireRate } from "@/lib/domain/finance/npv";
import {
  type Distribution,
  drawThreePoint,
  requireThreePoint,
  type ThreePoint,
} from "@/lib/domain/finance/three-point";
import { mersenneTwister } from "@/lib/domain/random/mersenne-twister";
import { streamSeed } from "@/lib/domain/random/stream-seed";
import { openUniform } from "@/lib/domain/random/uniform";
import { mean, standardDeviation } from "@/lib/domain/shared/mean";
import { MethodError, requireBetween, requireInteger } from "@/lib/domain/shared/method-error";
import { quantile } from "@/lib/domain/shared/quantile";

export interface NpvSimulation {
  mean: number;
  sd: number | null;
  p10: number;
  p50: number;
  p90: number;
  /** Share of the draws in which the case does not pay back. */
  probabilityNegative: number;
}

/**
 * What a case may be worth, by drawing: NPV = -investment + [success] · annuity · (benefit - run cost), amounts a year in
 * one currency, `horizon` in years, `rate` per year. Draws per iteration: investment, benefit, run cost, success.
 * The draws are independent; benefits of one use case usually are not, so the spread is rather too narrow: say so.
 * Errors: NON_FINITE, NOT_INTEGER, OUT_OF_RANGE (iterations, horizon, rate, probability, estimates).
 */
export function simulateNpv(input: {
  seed: number;
  iterations: number;
  horizon: number;
  rate: number;
  probability: number;
  distribution: Distribution;
  investment: ThreePoint;
  annualBenefit: ThreePoint;
  annualRunCost: ThreePoint;
}): NpvSimulation {
  const { seed, iterations, horizon, rate, probability, distribution } = input;
  requireCount(iterations, "iterations");
  requireCount(horizon, "horizon");
  requireRate(rate, "rate");
  requireBetween(probability, 0, 1, "probability");
  for (const field of ["investment", "annualBenefit", "annualRunCost"] as const)
    requireThreePoint(input[field], field);
  const stream = mersenneTwister(streamSeed(seed, "roi"));
  const annuity = Array.from({ length: horizon }, (_, year) => (1 + rate) ** -(year + 1)).reduce(
    (a, b) => a + b,
  );
  const draws = Array.from({ length: iterations }, () => {
    const investment = drawThreePoint(stream, input.investment, distribution);
    const benefit = drawThreePoint(stream, input.annualBenefit, distribution);
    const runCost = drawThreePoint(stream, input.annualRunCost, distribution);
    return -investment + (openUniform(stream) < probability ? annuity * (benefit - runCost) : 0);
  });
  return {
    mean: mean(draws) ?? 0,
    sd: standardDeviation(draws),
    p10: quantile(draws, 0.1),
    p50: quantile(draws, 0.5),
    p90: quantile(draws, 0.9),
    probabilityNegative: draws.filter((worth) => worth < 0).length / iterations,
  };
}

function requireCount(value: number, field: string): void {
  requireInteger(value, field);
  if (value < 1) throw new MethodError("OUT_OF_RANGE", field, "must be at least 1");
}
