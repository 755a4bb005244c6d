/** Smallest and largest radius of a mark, in pixels, and that of marks which all say the same. */
const SMALLEST = 5;
const LARGEST = 20;
const PLAIN = 7;

/**
 * The radius of a mark whose area shows an amount, against the largest amount on show. Null, for an amount that is not
 * known or stands in another currency, gives the smallest mark.
 */
export function radiusOf(amount: number | null, largest: number | null): number {
  if (largest === null || largest <= 0) return PLAIN;
  if (amount === null || amount <= 0) return SMALLEST;
  return Math.sqrt(SMALLEST ** 2 + (LARGEST ** 2 - SMALLEST ** 2) * Math.min(1, amount / largest));
}
