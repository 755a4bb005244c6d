import { type PriorityMethod, priority } from "@/lib/domain/scoring/priority";
import { roundScore } from "@/lib/domain/scoring/round-score";
import { compareCodePoints } from "@/lib/domain/shared/compare-code-points";
import { requireDistinct, requireNotNegative } from "@/lib/domain/shared/method-error";

/** What decides a place in the ranking. `createdAt` is an ISO 8601 day or UTC time. */
export interface Ranked {
  priority: number | null;
  impact: number | null;
  feasibility: number | null;
  prioritySe: number | null;
  createdAt: string;
  id: string;
}

export interface RankableItem {
  id: string;
  impact: number | null;
  feasibility: number | null;
  se: number | null;
  createdAt: string;
}

/**
 * Orders two cases: priority, impact, feasibility descending, prioritySe ascending, createdAt, id ascending
 * (code points). Scores are compared after rounding to 1e-9; a missing one comes last. Negative if `a` is first.
 */
export function compareRanked(a: Ranked, b: Ranked): number {
  return (
    higherFirst(a.priority, b.priority) ||
    higherFirst(a.impact, b.impact) ||
    higherFirst(a.feasibility, b.feasibility) ||
    lowerFirst(a.prioritySe, b.prioritySe) ||
    compareCodePoints(a.createdAt, b.createdAt) ||
    compareCodePoints(a.id, b.id)
  );
}

/**
 * The ids of cases in rank order, by the priority of their axis scores (1..5, null = not scored, last) at
 * `theta`. Ties as `compareRanked`. Errors: DUPLICATE_ID, NON_FINITE, OUT_OF_RANGE.
 */
export function rankItems(input: {
  items: readonly RankableItem[];
  theta: number;
  method?: PriorityMethod;
}): { order: string[] } {
  const { items, theta, method = "geometric" } = input;
  requireDistinct(
    items.map(({ id }) => id),
    "items",
  );
  const ranked = items.map(({ se, ...item }): Ranked => {
    if (se !== null) requireNotNegative(se, "se");
    return { ...item, prioritySe: se, priority: priority({ ...item, theta, method }).priority };
  });
  return { order: ranked.sort(compareRanked).map(({ id }) => id) };
}

function higherFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return missingLast(a, b);
  return roundScore(b) - roundScore(a);
}

function lowerFirst(a: number | null, b: number | null): number {
  if (a === null || b === null) return missingLast(a, b);
  return roundScore(a) - roundScore(b);
}

function missingLast(a: number | null, b: number | null): number {
  return Number(a === null) - Number(b === null);
}
