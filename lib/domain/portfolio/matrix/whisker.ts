import type { Span } from "@/lib/domain/portfolio/matrix/view";
import { Z80 } from "@/lib/domain/scoring/priority-range";

/**
 * The 80 % range of an axis score (1 to 5), clipped to the scale: what the whisker of a case spans. Null where the score
 * or its standard error is not known, as for one person's quick look.
 */
export function whiskerOf(axis: { score: number | null; se: number | null }): Span | null {
  const { score, se } = axis;
  if (score === null || se === null) return null;
  return { from: Math.max(1, score - Z80 * se), to: Math.min(5, score + Z80 * se) };
}
