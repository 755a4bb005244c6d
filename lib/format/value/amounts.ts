import type { Sums } from "@/lib/domain/value/inks";
import { isTotalStep, type WaterfallStep } from "@/lib/domain/value/waterfall";
import { formatMoneyCompact, toWholeUnit } from "@/lib/format/money";

/** "EUR 900k (EUR 700k cash, EUR 200k time)": no sum without its split; all of one kind is said so. */
export function splitWords({ cash, time }: Sums, currency: string): string {
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  if (cash === 0 && time === 0) return money(0);
  if (time === 0) return `${money(cash)} (all of it cash)`;
  if (cash === 0) return `${money(time)} (all of it time)`;
  return `${money(cash + time)} (${money(cash)} cash, ${money(time)} time)`;
}

/** "Cash EUR 700k · time EUR 200k": the split alone, below a figure. */
export function splitNote({ cash, time }: Sums, currency: string): string {
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  return `Cash ${money(cash)} · time ${money(time)}`;
}

/** "+EUR 20k", "−EUR 3k", "EUR 0": a step, its direction always said by the sign. */
export function signedMoney(amountMinor: number, currency: string): string {
  const whole = toWholeUnit({ amountMinor, currency });
  const text = formatMoneyCompact(whole);
  return whole.amountMinor > 0 ? `+${text}` : text;
}

/** The amount of a step of the waterfall: totals as they are, what lies between with its sign. */
export function stepAmount(amountMinor: number, step: WaterfallStep, currency: string): string {
  return isTotalStep(step)
    ? formatMoneyCompact({ amountMinor, currency })
    : signedMoney(amountMinor, currency);
}
