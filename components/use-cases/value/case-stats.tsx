import { Stat, StatRow } from "@/components/ui/stat";
import { monthOf } from "@/components/use-cases/value/case-sentence";
import type { CaseResults } from "@/lib/domain/business-case/detail";
import type { Currency } from "@/lib/domain/shared/currency";
import { formatMoneyCompact, formatMoneyRange } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";

/** The four figures in front of a business case. */
export function CaseStats({ results }: { results: CaseResults }) {
  const money = (amountMinor: number) => ({ amountMinor, currency: results.currency as Currency });
  const { valueYear, timeYearLikely, investment, runCostYear, paybackMonths, lossProbability } = results;
  const time =
    timeYearLikely > 0 ? `of it ${formatMoneyCompact(money(timeYearLikely))} hours, not cash` : null;
  return (
    <StatRow>
      <Stat
        label="Value a year"
        value={formatMoneyRange(money(valueYear.low), money(valueYear.high))}
        note={`likely ${formatMoneyCompact(money(valueYear.likely))}${time ? `, ${time}` : ""}`}
      />
      <Stat
        label="Cost"
        value={formatMoneyRange(money(investment.low), money(investment.high))}
        note={`to build; ${formatMoneyCompact(money(runCostYear))} a year to run`}
      />
      <Stat
        label="Paid back"
        value={paybackMonths === null ? "not in time" : `month ${monthOf(paybackMonths)}`}
        note={`within ${results.assumptions.horizonMonths} months from the start`}
      />
      <Stat
        label="Chance of not paying back"
        value={formatPercent(lossProbability)}
        note={`at a ${formatPercent(results.assumptions.probability)} chance of success`}
      />
    </StatRow>
  );
}
