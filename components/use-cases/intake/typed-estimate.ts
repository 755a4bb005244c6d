import type { TypedEstimate } from "@/components/use-cases/intake/intake-answers";
import { moneyOf } from "@/components/use-cases/typed-money";
import type { Money } from "@/lib/domain/shared/money";
import { formatMoney } from "@/lib/format/money";

/** An estimate in one sentence: the likely value with its range, and the month in which it pays back. */
export function typedMoney({ low, likely, high, cost }: TypedEstimate, currency: Money["currency"]): string {
  if (low === null || likely === null || high === null) return "Nothing yet";
  const words = (value: number) => formatMoney(moneyOf(value, currency));
  const months = cost !== null && likely > 0 ? Math.ceil((cost / likely) * 12) : null;
  const payback =
    months === null ? "" : `; pays back in month ${Math.max(1, months)} if it goes as you think`;
  return `About ${words(likely)} a year (${words(low)} to ${words(high)})${payback}.`;
}
