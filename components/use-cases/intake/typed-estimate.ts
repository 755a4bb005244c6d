import type { TypedEstimate } from "@/components/use-cases/intake/intake-answers";
import { moneyOf } from "@/components/use-cases/typed-money";
import type { Money } from "@/lib/domain/shared/money";
import { formatMoney } from "@/lib/format/money";

/** An estimate in one sentence: the likely value with its range, and the month in which it pays back, with its range. */
export function typedMoney({ low, likely, high, cost }: TypedEstimate, currency: Money["currency"]): string {
  if (low === null || likely === null || high === null) return "Nothing yet";
  const words = (value: number) => formatMoney(moneyOf(value, currency));
  const payback = cost === null ? "" : paybackWords(cost, { low, likely, high });
  return `About ${words(likely)} a year (${words(low)} to ${words(high)})${payback}.`;
}

// The high value pays back first: the range of months runs the other way round.
function paybackWords(
  cost: number,
  { low, likely, high }: Record<"low" | "likely" | "high", number>,
): string {
  const monthAt = (value: number) => (value > 0 ? Math.max(1, Math.ceil((cost / value) * 12)) : null);
  const [first, expected, last] = [monthAt(high), monthAt(likely), monthAt(low)];
  if (expected === null) return "";
  const range = last === null ? `${first} at best, never at the low value` : `range ${first}–${last}`;
  return `; pays back in month ${expected}${first === last ? "" : ` (${range})`}`;
}
