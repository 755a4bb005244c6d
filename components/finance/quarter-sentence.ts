import { amountsInShort, cashAndTime } from "@/components/finance/amount-words";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatCount } from "@/lib/format/words";
import type { Period } from "@/lib/server/value-periods/queries";

/** "Finance has confirmed EUR 82k; EUR 40k in cash and hours worth EUR 90k are claimed and not confirmed." */
export function quarterSentence({ checks, state, closedBy, closedAt, isOver, endsOn }: Period): string {
  const { confirmed, confirmedTime, amounts } = checks;
  const hours = amountsInShort(confirmedTime);
  const claimed =
    amounts.unconfirmed.rows > 0
      ? `; ${cashAndTime(amounts.unconfirmed)} more is claimed in ${formatCount(amounts.unconfirmed.rows, "row")}`
      : "";
  const what = `Finance has confirmed ${confirmed.amountMinor === 0 ? "nothing" : formatMoneyCompact(confirmed)} in cash${hours ? ` and hours worth ${hours}` : ""}${claimed}.`;
  if (state === "closed")
    return `${what} Closed by ${closedBy ?? "somebody who left"} on ${formatDate(closedAt)}.`;
  return isOver
    ? `${what} The quarter is over and its books are open.`
    : `${what} It runs until ${formatDate(endsOn)}.`;
}
