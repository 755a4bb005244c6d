/** A ranked case as the cut-line sees it; `cost` in minor units of the budget's currency, null = unknown. */
export interface Claim {
  cost: number | null;
  blocked: boolean;
}

export type Place = "above" | "below" | "skipped" | "unknownCost";

/**
 * Walks down a ranking and spends a budget (minor units) in its order. A case is `above` the line while the budget still
 * covers it; the first that it does not cover draws the line, and everything further down is `below`. A blocked case is
 * `skipped` and a case of unknown cost `unknownCost`: both keep their place and cost the budget nothing.
 */
export function cutLine(claims: readonly Claim[], budget: number): { places: Place[]; spent: number } {
  let spent = 0;
  let isDrawn = false;
  const places = claims.map(({ cost, blocked }): Place => {
    if (blocked) return "skipped";
    if (isDrawn) return "below";
    if (cost === null) return "unknownCost";
    if (spent + cost > budget) {
      isDrawn = true;
      return "below";
    }
    spent += cost;
    return "above";
  });
  return { places, spent };
}
