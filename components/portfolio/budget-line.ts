import type { Money } from "@/lib/domain/shared/money";
import type { Portfolio } from "@/lib/server/portfolio/queries";

export type RankedCase = Portfolio["ranking"][number];

/** How far the budget of the cycle reaches down the whole ranking, whatever part of it is shown. */
export interface BudgetLine {
  cycle: string;
  budget: Money;
  spent: Money;
  left: Money;
  /** How many cases it pays for. */
  funded: number;
  /** The first case it does not pay for; null when it pays for all whose cost is known. */
  first: { key: string; rank: number; cost: Money | null } | null;
}

/** Where the line falls, or null where no budget is set or it is not for this reader. */
export function budgetLineOf({ cycle, line }: Pick<Portfolio, "cycle" | "line">): BudgetLine | null {
  if (!cycle.budget || !line?.spent || !line.left) return null;
  return { ...line, spent: line.spent, left: line.left, cycle: cycle.name, budget: cycle.budget };
}

/**
 * Before which of the shown rows the line is drawn; null where it falls on another page. Without a first case it does not
 * pay for, it follows the last of all rows.
 */
export function lineIndex(
  ranking: readonly RankedCase[],
  line: BudgetLine | null,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): number | null {
  if (!line) return null;
  const { first } = line;
  const found = first ? ranking.findIndex(({ rank }) => rank >= first.rank) : -1;
  const index = found === -1 ? ranking.length : found;
  if ((index === 0 && !isFirst) || (index === ranking.length && !isLast)) return null;
  return index;
}
