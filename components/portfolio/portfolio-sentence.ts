import type { BudgetLine } from "@/components/portfolio/budget-line";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/number";
import { formatCount, formatList } from "@/lib/format/words";
import type { Portfolio } from "@/lib/server/portfolio/queries";

/** The portfolio in a sentence or two, as far as its reader may know it. */
export function portfolioSentence({ totals, ranked: rated }: Portfolio, line: BudgetLine | null): string {
  const open = formatCount(totals.open, "open case");
  const ranked = rated === 0 ? "none is ranked yet" : `${formatNumber(rated)} ${are(rated)} ranked`;
  const values = totals.valueYear?.map(formatMoneyCompact) ?? [];
  const worth = values.length > 0 ? worthOf(totals.open, formatList(values)) : "";
  const reach = line ? ` The ${formatMoneyCompact(line.budget)} of ${line.cycle} ${reachOf(line)}.` : "";
  return `${open}${worth}; ${ranked}.${reach}`;
}

function worthOf(cases: number, values: string): string {
  return cases === 1
    ? `, worth ${values} a year by its proposer's estimate`
    : `, together worth ${values} a year by their proposers' estimates`;
}

function reachOf({ funded, first }: BudgetLine): string {
  if (first === null) return "covers every ranked case whose cost is known";
  if (funded === 0) return "does not cover the first ranked case";
  return `covers ${formatCount(funded, "ranked case")}`;
}

function are(count: number): string {
  return count === 1 ? "is" : "are";
}
