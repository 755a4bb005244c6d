import { UnknownValue } from "@/components/ui/unknown-value";
import type { Money } from "@/lib/domain/shared/money";
import { formatMoneyWhole } from "@/lib/format/money";

/** One line per currency: different currencies are never added up. */
export function Amounts({ sums }: { sums: readonly Money[] }) {
  if (sums.length === 0) return <UnknownValue />;
  return sums.map((sum) => (
    <span key={sum.currency} className="block tabular-nums">
      {formatMoneyWhole(sum)}
    </span>
  ));
}
