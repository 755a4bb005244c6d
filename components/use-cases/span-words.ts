import { formatNumber } from "@/lib/format/number";

/** "20,000–30,000", or one number where both ends are the same; null where nothing is known. */
export function spanOf(span: { low: number; high: number } | null): string | null {
  if (span === null) return null;
  const [low, high] = [formatNumber(span.low, 1), formatNumber(span.high, 1)];
  return low === high ? low : `${low}–${high}`;
}
