import { addDays } from "@/lib/domain/shared/calendar-day";

/** Whole months from one month to another (YYYY-MM), negative when the second comes first. */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

/** The month that lies `count` months after another; before it where `count` is negative. */
export function addMonths(month: string, count: number): string {
  const number = monthNumber(month) + count;
  const [year, index] = [Math.floor(number / 12), number - Math.floor(number / 12) * 12];
  return `${year}-${String(index + 1).padStart(2, "0")}`;
}

/** The last day of a month (YYYY-MM), as YYYY-MM-DD. */
export function lastDayOf(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}
