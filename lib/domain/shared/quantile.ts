import { requireBetween, requireFinite, requireSome } from "@/lib/domain/shared/method-error";

/**
 * The quantile of a sample by linear interpolation between order statistics (type 7 of Hyndman and Fan
 * 1996, the default of numpy and R). `values` in any order and unit, `p` from 0 to 1.
 * Errors: EMPTY_INPUT, NON_FINITE, OUT_OF_RANGE (p).
 */
export function quantile(values: readonly number[], p: number): number {
  requireSome(values, "values");
  for (const value of values) requireFinite(value, "values");
  requireBetween(p, 0, 1, "p");
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}

/** The middle of a sample, the mean of the two middle values if their number is even. Errors as `quantile`. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
