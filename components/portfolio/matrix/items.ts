import { binWords, caseWords } from "@/components/portfolio/matrix/words";
import type { View } from "@/lib/domain/portfolio/matrix/view";
import type { Quadrant } from "@/lib/domain/use-cases/quadrant";
import type { Matrix } from "@/lib/server/portfolio/matrix";

/** Something that the arrow keys reach: a case, or a field of the grid with the cases in it. */
export interface Item {
  id: string;
  words: string;
  /** Its place on the scales of the ratings. */
  x: number;
  y: number;
  /** What a field of the grid covers; null for a case. */
  covers: View | null;
}

/** All that is on show, best first. */
export function itemsOf({ cases, bins }: Matrix, names: Record<Quadrant, string>): Item[] {
  if (bins) {
    return bins.map((bin) => ({
      id: `${bin.impact.from}/${bin.feasibility.from}`,
      words: binWords(bin),
      x: (bin.feasibility.from + bin.feasibility.to) / 2,
      y: (bin.impact.from + bin.impact.to) / 2,
      covers: { impact: bin.impact, feasibility: bin.feasibility },
    }));
  }
  return (cases ?? []).map((each) => ({
    id: each.key,
    words: caseWords(each, names),
    x: each.feasibility,
    y: each.impact,
    covers: null,
  }));
}
