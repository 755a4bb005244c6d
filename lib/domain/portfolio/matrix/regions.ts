import type { View } from "@/lib/domain/portfolio/matrix/view";
import type { Quadrant } from "@/lib/domain/scoring/quadrant";

export interface Thresholds {
  impact: number;
  feasibility: number;
  overAmbitious: number;
}

export type Region = View & { quadrant: Quadrant };

/**
 * The five fields of the matrix as rectangles on the scales of the ratings, from the thresholds of a scoring model. A case
 * on the border of two belongs to the upper or right one, as in `quadrant`.
 */
export function regionsOf({ impact, feasibility, overAmbitious }: Thresholds): Region[] {
  const high = { from: impact, to: 5 };
  const low = { from: 1, to: impact };
  return [
    { quadrant: "over_ambitious", impact: high, feasibility: { from: 1, to: overAmbitious } },
    { quadrant: "strategic_bet", impact: high, feasibility: { from: overAmbitious, to: feasibility } },
    { quadrant: "quick_win", impact: high, feasibility: { from: feasibility, to: 5 } },
    { quadrant: "avoid", impact: low, feasibility: { from: 1, to: feasibility } },
    { quadrant: "fill_in", impact: low, feasibility: { from: feasibility, to: 5 } },
  ];
}
