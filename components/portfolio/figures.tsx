import { openStages, type PortfolioFilter, rowsBehind } from "@/components/portfolio/portfolio-address";
import { Stat, StatRow } from "@/components/ui/stat";
import type { Stage } from "@/lib/domain/use-cases/stage";
import { formatNumber } from "@/lib/format/number";
import type { Portfolio } from "@/lib/server/portfolio/queries";

type FiguresProps = { portfolio: Portfolio; filter: PortfolioFilter };

const beforeReview: readonly Stage[] = ["draft", "returned", "submitted", "triage", "scoring"];

/** Four counts, each with the rows behind it. What is not yet scored is counted, never left out. */
export function Figures({ portfolio, filter }: FiguresProps) {
  const { totals, byStage } = portfolio;
  const open = openStages(filter);
  const waiting = open.filter((stage) => beforeReview.includes(stage));
  const unscored = notYetScored(portfolio);
  const further = Math.max(0, unscored - waiting.reduce((sum, stage) => sum + (byStage[stage] ?? 0), 0));
  return (
    <StatRow>
      <Stat
        label="Open cases"
        value={formatNumber(totals.open)}
        {...linkTo(totals.open, rowsBehind(filter, { stage: open }))}
      />
      <Stat
        label="Not yet scored"
        value={formatNumber(unscored)}
        note={further > 0 ? `${formatNumber(further)} of them came in later than scoring` : undefined}
        {...linkTo(unscored, rowsBehind(filter, { stage: unscored === further ? open : waiting }))}
      />
      <Stat
        label="Blocked"
        value={formatNumber(totals.blocked)}
        {...linkTo(totals.blocked, rowsBehind(filter, { attention: "blocked" }))}
      />
      <Stat
        label="Without an owner"
        value={formatNumber(totals.unassigned)}
        {...linkTo(totals.unassigned, rowsBehind(filter, { attention: "unassigned" }))}
      />
    </StatRow>
  );
}

/** Open cases that stand in no quadrant. */
export function notYetScored({ totals, quadrants }: Portfolio): number {
  return totals.open - Object.values(quadrants).reduce((sum, cases) => sum + cases, 0);
}

function linkTo(count: number, href: string): { href: string } | Record<string, never> {
  return count > 0 ? { href } : {};
}
