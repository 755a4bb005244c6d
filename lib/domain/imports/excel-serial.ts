import { daysInMonth } from "@/lib/domain/shared/calendar-day";

// Day 0 of the two date systems of spreadsheets, counted from 1 January of year 1 (day 1).
const EPOCH_1900 = dayNumber(1899, 12, 30);
const EPOCH_1904 = dayNumber(1904, 1, 1);

const believableYears = { from: 1950, to: 2100 };

/**
 * The year that somebody typed into a spreadsheet cell formatted as a date: typed 2023 is stored as day 2023 of
 * the spreadsheet's calendar and shown as 7/15/1905 (16 July 1909 where the calendar starts in 1904). Null for a
 * day that is no year from 1950 to 2100 in either calendar. The day must exist in the Gregorian calendar.
 */
export function yearTypedAsDay(year: number, month: number, day: number): number | null {
  const number = dayNumber(year, month, day);
  const serials = [number - EPOCH_1900, number - EPOCH_1904];
  return serials.find((serial) => serial >= believableYears.from && serial <= believableYears.to) ?? null;
}

/** The day that a spreadsheet stores as a whole number from 61 (1 March 1900), as year, month, day. */
export function dayOfSerial(serial: number): { year: number; month: number; day: number } {
  let rest = EPOCH_1900 + serial;
  let year = Math.floor(rest / 365.2425) + 1;
  while (dayNumber(year, 1, 1) > rest) year--;
  rest -= dayNumber(year, 1, 1);
  let month = 1;
  while (rest >= daysInMonth(year, month)) rest -= daysInMonth(year, month++);
  return { year, month, day: rest + 1 };
}

function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  let days = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return days + day;
}
