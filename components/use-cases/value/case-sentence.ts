import type { CaseFigures } from "@/lib/domain/business-case/figures";
import type { Currency } from "@/lib/domain/shared/currency";
import { formatMoneyCompact, formatMoneyRange } from "@/lib/format/money";
import { formatNumber, formatPercent } from "@/lib/format/number";

type Sentenced = CaseFigures & { currency: string; assumptions: { horizonMonths: number } };

/** The case in one breath: worth, cost, when the money is back, and how likely it never is. */
export function caseSentence(results: Sentenced): string {
  const { valueYear, runCostYear, investment, lossProbability } = results;
  const money = (amountMinor: number) => ({ amountMinor, currency: results.currency as Currency });
  const run = runCostYear > 0 ? ` and ${formatMoneyCompact(money(runCostYear))} a year to run` : "";
  return (
    `About ${formatMoneyCompact(money(valueYear.likely))} a year ` +
    `(${formatMoneyRange(money(valueYear.low), money(valueYear.high))}), for ` +
    `${formatMoneyCompact(money(investment.likely))} to build${run}. ${paybackWords(results)} ` +
    `The chance that it does not pay back is ${formatPercent(lossProbability)}.`
  );
}

/** "The money is back in month 14 (9 to 22)." */
export function paybackWords(results: Sentenced): string {
  const { paybackMonths, paybackBest, paybackWorst } = results;
  if (paybackMonths === null) {
    return `The money is not back within ${formatNumber(results.assumptions.horizonMonths)} months.`;
  }
  return `The money is back in month ${monthOf(paybackMonths)}${spanWords(paybackBest, paybackWorst)}.`;
}

/** The month in which a sum that is paid back after so many months is whole again. */
export function monthOf(months: number): string {
  return formatNumber(Math.ceil(months));
}

function spanWords(best: number | null, worst: number | null): string {
  if (best === null) return "";
  const [from, to] = [monthOf(best), worst === null ? null : monthOf(worst)];
  if (from === to) return "";
  return to === null ? ` (at best ${from}, at worst never)` : ` (${from} to ${to})`;
}
