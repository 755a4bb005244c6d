import type { Span, View } from "@/lib/domain/portfolio/matrix/view";

/** More cases than this in view are shown as counts per field of a grid; nearer by, each case returns. */
export const MOST_MARKS = 400;

/** How many fields of the grid stand side by side at most. */
const MOST_ACROSS = 16;
const COARSEST = 0.25;
const FINEST = COARSEST / 2 ** 8;

/**
 * The side of a field of the grid, in points of the ratings, for a view: a quarter, halved as often as the longer side of
 * the view still has at most 16 fields, so that fields keep their place while one pans. Never below a 1,024th.
 */
export function binSize({ impact, feasibility }: View): number {
  const longer = Math.max(lengthOf(impact), lengthOf(feasibility));
  let size = COARSEST;
  while (size > FINEST && longer / (size / 2) <= MOST_ACROSS) size /= 2;
  return size;
}

/** The field that a case falls into, counted from the lower left; the upper end of a scale belongs to its last field. */
export function binOf(place: { impact: number; feasibility: number }, size: number) {
  const last = Math.round(4 / size) - 1;
  const index = (score: number) => Math.min(last, Math.max(0, Math.floor((score - 1) / size)));
  return { row: index(place.impact), column: index(place.feasibility) };
}

/** The part of the matrix that a field of the grid covers. */
export function viewOfBin({ row, column }: { row: number; column: number }, size: number): View {
  const span = (index: number): Span => ({ from: 1 + index * size, to: 1 + (index + 1) * size });
  return { impact: span(row), feasibility: span(column) };
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}
