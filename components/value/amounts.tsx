import { UnknownValue } from "@/components/ui/unknown-value";
import type { Money } from "@/lib/domain/shared/money";
import { formatMoney, formatMoneyCompact } from "@/lib/format/money";
import { formatList } from "@/lib/format/words";

/** One line per currency: different currencies are never added up. */
export function Amounts({ sums }: { sums: readonly Money[] }) {
  if (sums.length === 0) return <UnknownValue />;
  return sums.map((sum) => (
    <span key={sum.currency} className="block tabular-nums">
      {formatMoney(sum)}
    </span>
  ));
}

/** The same in running text and headline figures; null where nothing is known. */
export function amountWords(sums: readonly Money[]): string | null {
  return sums.length === 0 ? null : formatList(sums.map(formatMoneyCompact));
}
