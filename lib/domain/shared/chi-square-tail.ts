import { requireInteger, requireNotNegative, requirePositive } from "@/lib/domain/shared/method-error";
import { normalCdf } from "@/lib/domain/shared/normal-cdf";

/**
 * Probability that a chi-square variable with `df` whole degrees of freedom exceeds `value`, by the finite sums
 * for even and odd df (Abramowitz and Stegun 26.4.4 and 26.4.5). Errors: NON_FINITE, OUT_OF_RANGE, NOT_INTEGER.
 */
export function chiSquareTail(value: number, df: number): number {
  requireNotNegative(value, "value");
  requireInteger(df, "df");
  requirePositive(df, "df");
  if (value === 0) return 1;
  const half = value / 2;
  const odd = df % 2 === 1;
  let tail = odd ? 2 * normalCdf(-Math.sqrt(value)) : 0;
  // Terms are kept as logarithms: exp(-value / 2) alone underflows beyond 1,490.
  let logTerm = odd ? -half + Math.log(half) / 2 - Math.log(Math.PI / 4) / 2 : -half;
  for (let order = odd ? 1.5 : 1; order <= df / 2; order++) {
    tail += Math.exp(logTerm);
    logTerm += Math.log(half / order);
  }
  return Math.min(1, tail);
}
