import { totalOf } from "@/lib/domain/value/inks";
import type { ValueReport } from "@/lib/domain/value/report";
import { formatDate } from "@/lib/format/date";
import { formatMoneyCompact } from "@/lib/format/money";
import { splitWords } from "@/lib/format/value/amounts";
import { capitalised, inWords, pluralOf } from "@/lib/format/words";

type Said = Pick<ValueReport, "period" | "currency" | "total" | "decisionsWaiting" | "late">;

/** What an executive has to know, in three sentences; what waits and what is late is said as of today. */
export function valueSentences({ period, currency, total, decisionsWaiting, late }: Said): string[] {
  const on = formatDate(period.on);
  const confirmed = totalOf(total.confirmed) === 0 ? "nothing" : splitWords(total.confirmed, currency);
  return [
    `Finance has confirmed ${confirmed} at ${on}; ${claimWords({ currency, total })}.`,
    ...(decisionsWaiting === null
      ? []
      : [
          `${capitalised(inWords(decisionsWaiting))} ${pluralOf(decisionsWaiting, "decision waits", "decisions wait")} for you.`,
        ]),
    `${capitalised(inWords(late))} ${pluralOf(late, "case is", "cases are")} late.`,
  ];
}

function claimWords({ currency, total }: Pick<Said, "currency" | "total">): string {
  if (totalOf(total.claimed) === 0) return "nothing else is claimed";
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  const other = totalOf(total.confirmed) === 0 ? "" : "another ";
  const measured = totalOf(total.realised.claimed.measured);
  return `${other}${splitWords(total.claimed, currency)} is claimed, of which ${measured === 0 ? "nothing is" : money(measured)} measured`;
}
