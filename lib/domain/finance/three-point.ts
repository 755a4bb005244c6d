import beta from "@stdlib/stats-base-dists-beta";
import { gamma } from "@/lib/domain/random/gamma";
import type { RandomStream } from "@/lib/domain/random/mersenne-twister";
import { openUniform } from "@/lib/domain/random/uniform";
import { MethodError, requireFinite } from "@/lib/domain/shared/method-error";

/** Absolute bounds and the likeliest value between them. */
export interface ThreePoint {
  low: number;
  mode: number;
  high: number;
}

export type Distribution = "pert" | "triangular";

export interface ThreePointSummary {
  mean: number;
  sd: number;
  p10: number;
  p50: number;
  p90: number;
}

/**
 * Mean, spread and quantiles of a three-point estimate, in its own unit. PERT is the beta distribution with shapes
 * 1 + 4(m-a)/(b-a) and 1 + 4(b-m)/(b-a); triangular by its inverse distribution function.
 * Errors: NON_FINITE, OUT_OF_RANGE (not in the order low, mode, high).
 */
export function threePoint(input: ThreePoint & { distribution: Distribution }): ThreePointSummary {
  requireThreePoint(input, "estimate");
  const { low, mode, high } = input;
  if (low === high) return { mean: low, sd: 0, p10: low, p50: low, p90: low };
  return input.distribution === "pert" ? pertSummary(input) : triangularSummary({ low, mode, high });
}

/** One draw of an estimate; an estimate without spread draws nothing. */
export function drawThreePoint(
  stream: RandomStream,
  estimate: ThreePoint,
  distribution: Distribution,
): number {
  const { low, high } = estimate;
  if (low === high) return low;
  if (distribution === "triangular") return triangularQuantile(estimate, openUniform(stream));
  const { alpha, beta: rest } = shapes(estimate);
  const [a, b] = [gamma(stream, alpha), gamma(stream, rest)];
  return low + (high - low) * (a / (a + b));
}

/** Refuses an estimate whose three values are not in order. Errors: NON_FINITE, OUT_OF_RANGE. */
export function requireThreePoint({ low, mode, high }: ThreePoint, field: string): void {
  for (const value of [low, mode, high]) requireFinite(value, field);
  if (low > mode || mode > high)
    throw new MethodError("OUT_OF_RANGE", field, "must be in the order low, likely, high");
}

function shapes({ low, mode, high }: ThreePoint) {
  const width = high - low;
  return { alpha: 1 + (4 * (mode - low)) / width, beta: 1 + (4 * (high - mode)) / width };
}

function pertSummary(estimate: ThreePoint): ThreePointSummary {
  const { low, mode, high } = estimate;
  const { alpha, beta: rest } = shapes(estimate);
  const total = alpha + rest;
  const at = (p: number) => low + (high - low) * beta.quantile(p, alpha, rest);
  return {
    mean: (low + 4 * mode + high) / 6,
    sd: (high - low) * Math.sqrt((alpha * rest) / (total ** 2 * (total + 1))),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
  };
}

function triangularSummary(estimate: ThreePoint): ThreePointSummary {
  const { low, mode, high } = estimate;
  const squares = low ** 2 + mode ** 2 + high ** 2 - low * mode - low * high - mode * high;
  return {
    mean: (low + mode + high) / 3,
    sd: Math.sqrt(squares / 18),
    p10: triangularQuantile(estimate, 0.1),
    p50: triangularQuantile(estimate, 0.5),
    p90: triangularQuantile(estimate, 0.9),
  };
}

function triangularQuantile({ low, mode, high }: ThreePoint, p: number): number {
  const width = high - low;
  return p < (mode - low) / width
    ? low + Math.sqrt(p * width * (mode - low))
    : high - Math.sqrt((1 - p) * width * (high - mode));
}
