import type { ValueReport } from "@/lib/domain/value/report";
import { formatDate, formatMonth } from "@/lib/format/date";

/** Whether the books of the quarter are closed, by whom, and what they can be recognised by. */
export function booksWords({ period }: Pick<ValueReport, "period">): string {
  if (period.state === "open")
    return `The books of ${period.name} are not closed: its numbers can still change.`;
  return `${period.closedBy ?? "Finance"} closed the books of ${period.name} on ${formatDate(period.closedAt)} (checksum ${period.hash?.slice(0, 8)}).`;
}

/** When finance last confirmed anything, or that it never has. */
export function confirmationWords({ lastConfirmedAt }: Pick<ValueReport, "lastConfirmedAt">): string {
  return lastConfirmedAt ? `Last confirmation: ${formatDate(lastConfirmedAt)}.` : "Nothing is confirmed yet.";
}

/** Between which months it is paid back, by the high and the low forecast. */
export function paybackRange({ likely, best, worst }: ValueReport["cash"]["payback"]): string {
  if (!likely && !best) return "Not within what is planned";
  if (!best) return "";
  return worst
    ? `Between ${formatMonth(best)} and ${formatMonth(worst)}`
    : `${formatMonth(best)} at best, at worst never`;
}
