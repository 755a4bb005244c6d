/**
 * A score rounded to 1e-9, the form in which scores are compared, ranked and kept as projections, so that
 * floating-point noise never decides a place or a quadrant.
 */
export function roundScore(score: number): number {
  return Math.round(score * 1e9) / 1e9;
}
