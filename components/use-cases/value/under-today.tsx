import { Notice } from "@/components/ui/notice";
import { RecalculateButton } from "@/components/use-cases/value/recalculate-button";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/number";
import type { BusinessCaseView } from "@/lib/server/business-cases/view";

type UnderTodayProps = { useCaseKey: string; businessCase: BusinessCaseView; mayRecalculate: boolean };

/** "Computed with the policy of …; the policy of today would give …": nothing changes before somebody asks for it. */
export function UnderToday({ useCaseKey, businessCase, mayRecalculate }: UnderTodayProps) {
  const { underToday, policyFrom, results, version } = businessCase;
  if (!underToday) return null;
  const isSamePolicy = underToday.policyFrom === policyFrom;
  return (
    <Notice
      tone="info"
      title={`Computed with ${policyFrom ? `the policy of ${formatDate(policyFrom)}` : "a starting point: finance had recorded no policy"}${isSamePolicy ? ", as the case stood then" : ""}`}
      actions={mayRecalculate ? <RecalculateButton useCaseKey={useCaseKey} version={version} /> : null}
    >
      {underToday.results
        ? todayWords(underToday.results, results)
        : "Today it cannot be computed: finance has set no rate for an hour that it counts."}
    </Notice>
  );
}

function todayWords(
  today: NonNullable<NonNullable<BusinessCaseView["underToday"]>["results"]>,
  { npv, riskAdjustedNpv, lossProbability, currency }: BusinessCaseView["results"],
): string {
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  return (
    `Today it would give a net present value of ${money(today.npv)} instead of ${money(npv)}, risk-adjusted ` +
    `${money(today.riskAdjustedNpv)} instead of ${money(riskAdjustedNpv)}, and a chance of not paying back of ` +
    `${formatPercent(today.lossProbability)} instead of ${formatPercent(lossProbability)}. What was approved stays as it is.`
  );
}
