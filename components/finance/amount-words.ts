import type { Money } from "@/lib/domain/shared/money";
import { formatMoney, formatMoneyCompact } from "@/lib/format/money";
import { formatList } from "@/lib/format/words";

/** "EUR 12,000 and USD 300": sums of different currencies beside each other; null where there is none. */
export function amountsWords(amounts: readonly Money[]): string | null {
  const some = amounts.filter(({ amountMinor }) => amountMinor !== 0);
  return some.length > 0 ? formatList(some.map((amount) => formatMoney(amount))) : null;
}

/** The same short, for a headline. */
export function amountsInShort(amounts: readonly Money[]): string | null {
  const some = amounts.filter(({ amountMinor }) => amountMinor !== 0);
  return some.length > 0 ? formatList(some.map((amount) => formatMoneyCompact(amount))) : null;
}

/** "EUR 12,000 in cash, and hours worth EUR 3,000": cash and time are never one sum. */
export function cashAndTime({ cash, time }: { cash: readonly Money[]; time: readonly Money[] }): string {
  const [inCash, inHours] = [amountsInShort(cash), amountsInShort(time)];
  if (inCash && inHours) return `${inCash} in cash and hours worth ${inHours}`;
  return inCash ? `${inCash} in cash` : inHours ? `hours worth ${inHours}` : "nothing";
}
