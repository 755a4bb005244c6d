import type { Money } from "@/lib/domain/shared/money";
import type { Portfolio } from "@/lib/server/portfolio/queries";

export type RankedCase = Portfolio["ranking"][number];

/** How far the budget of the cycle reaches down the whole ranking. */
export interface BudgetLine {
  cycle: string;
  budget: Money;
  spent: Money;
  left: Money;
  /** How many cases it pays for. */
  funded: number;
  /** The first case it does not pay for; null when it pays for all whose cost is known. */
  first: RankedCase | null;
}

/** Where the line falls, or null where no budget is set or it is not for this reader. */
export function budgetLineOf({ cycle, ranking }: Pick<Portfolio, "cycle" | "ranking">): BudgetLine | null {
  const { budget } = cycle;
  if (!budget) return null;
  const above = ranking.filter(({ cutLine }) => cutLine === "above");
  const amount = above.reduce((sum, { estimate }) => sum + (estimate?.cost?.amountMinor ?? 0), 0);
  return {
    cycle: cycle.name,
    budget,
    spent: { ...budget, amountMinor: amount },
    left: { ...budget, amountMinor: budget.amountMinor - amount },
    funded: above.length,
    first: ranking.find(({ cutLine }) => cutLine === "below") ?? null,
  };
}

/** How many rows of a ranking stand above the line. Without a line, or when it is below them all, every row does. */
export function rowsAboveLine(ranking: readonly RankedCase[], line: BudgetLine | null): number {
  const first = line?.first;
  if (!first) return ranking.length;
  const index = ranking.findIndex(({ rank }) => rank >= first.rank);
  return index === -1 ? ranking.length : index;
}
