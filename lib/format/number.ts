import { grouped } from "@/lib/format/formatters";
import { unknown } from "@/lib/format/unknown";

/** "1,234" or "1,234.5": thousands grouped, at most `digits` places, a true minus sign. */
export function formatNumber(value: number | null | undefined, digits = 0): string {
  if (!isKnown(value)) return unknown.text;
  return withMinus(grouped(value, 0, digits));
}

/** "+3", "−2", "0": a change, its direction always said by the sign. */
export function formatChange(value: number | null | undefined, digits = 0): string {
  const text = formatNumber(value, digits);
  return isKnown(value) && value > 0 && text !== "0" ? `+${text}` : text;
}

/** A share between 0 and 1 as "77%"; `digits` places where they matter. */
export function formatPercent(share: number | null | undefined, digits = 0): string {
  return isKnown(share) ? `${formatNumber(share * 100, digits)}%` : unknown.text;
}

/** A score of 0 to 100 as a whole number, "62". */
export function formatScore(score: number | null | undefined): string {
  return formatNumber(score, 0);
}

/** "54–70": the ends of a range of scores. */
export function formatScoreRange(low: number | null | undefined, high: number | null | undefined): string {
  return isKnown(low) && isKnown(high) ? `${formatScore(low)}–${formatScore(high)}` : unknown.text;
}

/** A rating of 1 to 5 with one place, "3.7". */
export function formatRating(rating: number | null | undefined): string {
  return isKnown(rating) ? withMinus(rating.toFixed(1)) : unknown.text;
}

function isKnown(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function withMinus(text: string): string {
  const isZero = !/[1-9]/.test(text);
  return isZero ? text.replace("-", "") : text.replace("-", "−");
}
