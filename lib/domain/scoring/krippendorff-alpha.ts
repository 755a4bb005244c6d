import { sum } from "@/lib/domain/shared/mean";
import { MethodError, requireFinite, requireSome } from "@/lib/domain/shared/method-error";

export type AlphaMetric = "nominal" | "ordinal" | "interval";

export interface Agreement {
  alpha: number | null;
  reason: "NO_PAIRS" | "NO_VARIATION" | null;
  units: number;
  values: number;
}

/**
 * Krippendorff's alpha: agreement of raters beyond chance, 1 at best, 0 as by chance. `matrix` has a row for each
 * rater and a column for each unit; `null` is not rated; units with fewer than two values are left out.
 * `units` and `values` count what was used. Without pairs or without variation alpha is null, with the reason.
 * From .8 reliable, .667 to .8 tentative. Errors: EMPTY_INPUT, LENGTH_MISMATCH, NON_FINITE.
 * Source: Krippendorff 2011, "Computing Krippendorff's alpha-reliability".
 */
export function krippendorffAlpha(input: {
  matrix: readonly (readonly (number | null)[])[];
  metric?: AlphaMetric;
}): Agreement {
  const units = pairableUnits(input.matrix);
  const values = units.flat();
  const counted = { units: units.length, values: values.length };
  if (units.length === 0) return { alpha: null, reason: "NO_PAIRS", ...counted };
  const categories = tally(values);
  const distance = distances[input.metric ?? "ordinal"](categories);
  const expected = crossSum(categories, distance) / (values.length - 1);
  if (expected === 0) return { alpha: null, reason: "NO_VARIATION", ...counted };
  const places = new Map(categories.map(({ value }, place) => [value, place]));
  const observed = sum(
    units.map((unit) => {
      const tallied = tally(unit);
      const unitPlaces = tallied.map(({ value }) => places.get(value) ?? 0);
      return (
        crossSum(tallied, (c, k) => distance(unitPlaces[c] ?? 0, unitPlaces[k] ?? 0)) / (unit.length - 1)
      );
    }),
  );
  return { alpha: 1 - observed / expected, reason: null, ...counted };
}

interface Category {
  value: number;
  count: number;
}

/** Squared distance of two categories, named by their places in ascending order. */
type Distance = (c: number, k: number) => number;

const distances: Record<AlphaMetric, (categories: readonly Category[]) => Distance> = {
  nominal: () => (c, k) => (c === k ? 0 : 1),
  interval: (categories) => (c, k) => ((categories[c]?.value ?? 0) - (categories[k]?.value ?? 0)) ** 2,
  ordinal: (categories) => {
    const middles = middleRanks(categories);
    return (c, k) => ((middles[c] ?? 0) - (middles[k] ?? 0)) ** 2;
  },
};

function pairableUnits(matrix: readonly (readonly (number | null)[])[]): number[][] {
  requireSome(matrix, "matrix");
  const width = matrix[0]?.length ?? 0;
  if (matrix.some((row) => row.length !== width)) {
    throw new MethodError("LENGTH_MISMATCH", "matrix", "must have rows of one length");
  }
  for (const value of matrix.flat()) if (value !== null) requireFinite(value, "matrix");
  const columns = Array.from({ length: width }, (_, unit) => matrix.map((row) => row[unit] ?? null));
  return columns.map((column) => column.filter((value) => value !== null)).filter((unit) => unit.length >= 2);
}

function tally(values: readonly number[]): Category[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** The ordinal distance (sum of counts from c to k less half of both ends) is a difference of middle ranks. */
function middleRanks(categories: readonly Category[]): number[] {
  let below = 0;
  return categories.map(({ count }) => {
    below += count;
    return below - count / 2;
  });
}

function crossSum(categories: readonly Category[], distance: Distance): number {
  return sum(
    categories.map((c, i) =>
      sum(categories.map((k, j) => (i === j ? 0 : c.count * k.count * distance(i, j)))),
    ),
  );
}
