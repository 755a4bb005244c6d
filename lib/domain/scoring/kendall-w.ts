import { chiSquareTail } from "@/lib/domain/shared/chi-square-tail";
import { sum, sumOfSquares } from "@/lib/domain/shared/mean";
import { MethodError, requireFinite } from "@/lib/domain/shared/method-error";

export interface Concordance {
  W: number | null;
  chi2: number | null;
  df: number | null;
  p: number | null;
  reason: "NO_COMPLETE_ROWS" | "NO_VARIATION" | null;
}

/**
 * Kendall's W, corrected for ties: how far raters order the items alike, 0 to 1, with its chi-square test
 * (approximate below about 7 items). `matrix` has a row for each rater and a column for each item; a rater with a
 * `null` is left out. With fewer than two complete raters, or if each rates all items the same, the numbers are
 * null, with the reason. Errors: TOO_FEW (raters or items below 2), LENGTH_MISMATCH, NON_FINITE.
 * Source: Kendall and Babington Smith 1939; Siegel and Castellan 1988 for ties.
 */
export function kendallW(input: { matrix: readonly (readonly (number | null)[])[] }): Concordance {
  const items = commonLength(input.matrix);
  const complete = input.matrix.filter((row): row is readonly number[] => !row.includes(null));
  const raters = complete.length;
  if (raters < 2) return { W: null, chi2: null, df: null, p: null, reason: "NO_COMPLETE_ROWS" };
  const ranked = complete.map(averageRanks);
  const rankSums = Array.from({ length: items }, (_, item) => sum(ranked.map((ranks) => ranks[item] ?? 0)));
  const ties = sum(complete.map(tieCorrection));
  const largest = raters ** 2 * (items ** 3 - items) - raters * ties;
  if (largest === 0) return { W: null, chi2: null, df: null, p: null, reason: "NO_VARIATION" };
  const W = (12 * sumOfSquares(rankSums)) / largest;
  const chi2 = raters * (items - 1) * W;
  return { W, chi2, df: items - 1, p: chiSquareTail(chi2, items - 1), reason: null };
}

function commonLength(matrix: readonly (readonly (number | null)[])[]): number {
  const width = matrix[0]?.length ?? 0;
  if (matrix.some((row) => row.length !== width)) {
    throw new MethodError("LENGTH_MISMATCH", "matrix", "must have rows of one length");
  }
  if (matrix.length < 2 || width < 2) {
    throw new MethodError("TOO_FEW", "matrix", "must have at least two raters and two items");
  }
  for (const value of matrix.flat()) if (value !== null) requireFinite(value, "matrix");
  return width;
}

function averageRanks(row: readonly number[]): number[] {
  const sorted = [...row].sort((a, b) => a - b);
  return row.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

function tieCorrection(row: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of row) counts.set(value, (counts.get(value) ?? 0) + 1);
  return sum([...counts.values()].map((count) => count ** 3 - count));
}
