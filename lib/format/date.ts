import { partsInZone } from "@/lib/format/formatters";
import { unknown } from "@/lib/format/unknown";

export type DatePrecision = "day" | "month" | "year" | "unknown";

// Written out: Intl says "Sept" in one engine and "Sep" in the next.
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "3 Nov 2026". A calendar day ("2026-11-03") is printed as it is; an instant as the day it is in `timeZone`. */
export function formatDate(value: string | Date | null | undefined, timeZone = "UTC"): string {
  const parts = partsOf(value, timeZone);
  return parts ? `${parts.day} ${parts.month} ${parts.year}` : unknown.text;
}

/** "3 Nov 2026, 14:02": an instant. */
export function formatDateTime(value: string | Date | null | undefined, timeZone = "UTC"): string {
  const parts = partsOf(value, timeZone);
  return parts ? `${parts.day} ${parts.month} ${parts.year}, ${parts.time}` : unknown.text;
}

/** No more than is known: "3 Nov 2026", "Nov 2026", "2026" or an em dash. */
export function formatDateAsKnown(
  value: string | Date | null | undefined,
  precision: DatePrecision,
  timeZone = "UTC",
): string {
  const parts = precision === "unknown" ? null : partsOf(value, timeZone);
  if (!parts) return unknown.text;
  if (precision === "year") return parts.year;
  return precision === "month" ? `${parts.month} ${parts.year}` : `${parts.day} ${parts.month} ${parts.year}`;
}

/** "Nov 2026": a month of the calendar (YYYY-MM). */
export function formatMonth(month: string | null | undefined): string {
  return formatDateAsKnown(month && `${month}-01`, "month");
}

/** "today", "yesterday", "in 3 days", "12 days ago", counted in calendar days of `timeZone`. */
export function formatRelativeDays(
  value: string | Date | null | undefined,
  now: Date,
  timeZone = "UTC",
): string {
  const [then, today] = [partsOf(value, timeZone), partsOf(now, timeZone)];
  if (!then || !today) return unknown.text;
  const days = Math.round((then.dayNumber - today.dayNumber) / 86_400_000);
  if (days === 0) return "today";
  if (Math.abs(days) === 1) return days === 1 ? "tomorrow" : "yesterday";
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

/** A sentence with its calendar days as people write them: "Wait until 2027-03-13" reads "Wait until 13 Mar 2027". */
export function withDatesWrittenOut(sentence: string): string {
  return sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => {
    const written = formatDate(day);
    return written === unknown.text ? day : written;
  });
}

interface DateParts {
  day: string;
  month: string;
  year: string;
  time: string;
  dayNumber: number;
}

function partsOf(value: string | Date | null | undefined, timeZone: string): DateParts | null {
  if (value === null || value === undefined) return null;
  // Engines read anything that looks like a date; only ISO text is one here.
  if (typeof value === "string" && !/^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) return null;
  const isDay = typeof value === "string" && value.length === 10;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return null;
  const part = partsInZone(date, isDay ? "UTC" : timeZone);
  const [year, month, day] = [Number(part.year), Number(part.month), Number(part.day)];
  return {
    day: String(day),
    month: months[month - 1] ?? "",
    year: String(year),
    time: `${part.hour}:${part.minute}`,
    dayNumber: Date.UTC(year, month - 1, day),
  };
}
