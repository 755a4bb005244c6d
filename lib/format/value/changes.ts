import type { Change, Changes } from "@/lib/domain/value/changes";
import { totalOf } from "@/lib/domain/value/inks";
import { formatMoneyCompact } from "@/lib/format/money";
import { signedMoney } from "@/lib/format/value/amounts";
import { formatCount } from "@/lib/format/words";

/** Why the numbers are others than a month before: a sentence of each change, after the name of its case. */
export function changeWords(change: Change, currency: string): string {
  const money = (amountMinor: number) => formatMoneyCompact({ amountMinor, currency });
  switch (change.kind) {
    case "wentLive":
      return `went live${lateness(change.monthsLate)}: what it brings counts from here on.`;
    case "ended":
      return `was ${change.stage}: ${money(change.lost)} of its plan will not come.`;
    case "approved":
      return `was approved: it promises ${money(change.valueYear)} a year.`;
    case "forecastAgain":
      return `was forecast again: ${money(change.to)} a year instead of ${money(change.from)}${because(change.reason)}.`;
    case "broughtMore":
    case "broughtLess": {
      const [now, before] = [totalOf(change.now), totalOf(change.before)];
      const split = `${money(change.now.cash)} cash, ${money(change.now.time)} time`;
      return `brought ${money(now)} (${split}) after ${money(before)} the month before: ${signedMoney(now - before, currency)}.`;
    }
    case "corrected":
      return `was corrected for a quarter that is closed: ${signedMoney(change.amount, currency)}.`;
  }
}

/** What stands below the sentences: smaller changes, and those of cases one may not know of. */
export function restOfChanges({ left, confidential }: Changes, currency: string): string[] {
  return [
    ...(left > 0 ? [`${formatCount(left, "smaller change")} more.`] : []),
    ...(confidential.changes > 0
      ? [
          `Confidential: ${formatCount(confidential.changes, "change")}, together ${signedMoney(confidential.effect, currency)}.`,
        ]
      : []),
  ];
}

function lateness(months: number | null): string {
  if (months === null || months === 0) return " as planned";
  return months > 0 ? ` ${formatCount(months, "month")} late` : ` ${formatCount(-months, "month")} early`;
}

function because(reason: string | null): string {
  return reason ? ` (“${reason.replace(/[.\s]+$/, "")}”)` : "";
}
