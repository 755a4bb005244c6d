/** A part of the matrix, on the scales of the ratings (1 to 5). */
export interface View {
  impact: Span;
  feasibility: Span;
}

export interface Span {
  from: number;
  to: number;
}

/** Both scales from end to end. */
export const wholeMatrix: View = { impact: { from: 1, to: 5 }, feasibility: { from: 1, to: 5 } };

/** A rating of 1 to 5 as the points of 0 to 100 that the axes are marked in. */
export function pointsOf(score: number): number {
  return 25 * (score - 1);
}

/** The rating of 1 to 5 that points of 0 to 100 stand for. */
export function scoreOfPoints(points: number): number {
  return 1 + points / 25;
}
