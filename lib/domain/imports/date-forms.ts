import { dayOfSerial, yearTypedAsDay } from "@/lib/domain/imports/excel-serial";
import type { DateReading } from "@/lib/domain/imports/imported-date";
import { monthNamed } from "@/lib/domain/imports/month-name";
import { daysInMonth } from "@/lib/domain/shared/calendar-day";

interface DateForm {
  pattern: RegExp;
  read: (parts: string[], edge: "first" | "last") => DateReading | null;
}

const forms: readonly DateForm[] = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, read: ([y, m, d]) => day(y, m, d) },
  { pattern: /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/, read: ([m, , d, y]) => monthFirst(y, m, d) },
  {
    pattern: /^(\d{1,2})([/-])(\d{1,2})\2(\d{2})$/,
    read: ([m, , d, y]) => shortYear(monthFirst(century(y), m, d)),
  },
  { pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, read: ([d, m, y]) => dayFirst(y, m, d) },
  { pattern: /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/, read: ([m, d, y]) => day(y, named(m), d) },
  {
    pattern: /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]+)\.?,?[- ](\d{4})$/,
    read: ([d, m, y]) => day(y, named(m), d),
  },
  {
    pattern: /^(\d{1,2})[- ]([a-z]+)\.?[- ](\d{2})$/,
    read: ([d, m, y]) => shortYear(day(century(y), named(m), d)),
  },
  { pattern: /^(\d{4})[-/.](\d{1,2})$/, read: ([y, m]) => month(y, m) },
  { pattern: /^(\d{1,2})[-/.](\d{4})$/, read: ([m, y]) => month(y, m) },
  { pattern: /^([a-z]+)\.?,?[- ](?:of )?(\d{4})$/, read: ([m, y]) => month(y, named(m)) ?? about(m, y) },
  { pattern: /^(\d{4})[- ]([a-z]+)$/, read: ([y, m]) => month(y, named(m)) },
  { pattern: /^(\d{4})(?:\.0+)?$/, read: ([y]) => year(y) },
  { pattern: /^~ ?(\d{4})$/, read: ([y]) => about("about", y) },
  { pattern: /^(\d{4}) ?(?:-|to|through|until) ?(\d{4})$/, read: ([a, b], edge) => range(a, b, edge) },
  { pattern: /^(\d{5})(?:\.\d+)?$/, read: ([serial]) => spreadsheetDay(serial) },
  { pattern: /^(\d{1,2})[- ]([a-z]+)\.?$/, read: ([y, m]) => guessedYear(y, m) },
  { pattern: /^([a-z]+)\.?[- ]'?(\d{2})$/, read: ([m, y]) => guessedYear(y, m) },
];

const approximations: ReadonlySet<string> = new Set(
  "early mid late circa ca about around approximately approx spring summer fall autumn".split(" "),
);

/** Reads a whole text in plain words by the first written form of a date that it has; null when it has none. */
export function readDateForm(text: string, edge: "first" | "last"): DateReading | null {
  for (const { pattern, read } of forms) {
    const parts = pattern.exec(text);
    if (parts) return read(parts.slice(1), edge);
  }
  return null;
}

type Part = string | number | null | undefined;

function day(yearPart: Part, monthPart: Part, dayPart: Part): DateReading | null {
  const [y, m, d] = [Number(yearPart), Number(monthPart), Number(dayPart)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null;
  if (isBelievable(y)) return { precision: "day", on: `${y}-${twoDigits(m)}-${twoDigits(d)}` };
  const typed = yearTypedAsDay(y, m, d);
  if (typed === null) return null;
  const doubt = `is the year ${typed}, typed into a spreadsheet cell that shows days; taken as that year.`;
  return { precision: "year", on: String(typed), doubt };
}

function monthFirst(y: Part, m: Part, d: Part): DateReading | null {
  if (Number(m) <= 12) return day(y, m, d);
  return doubted(day(y, d, m), "can only be day before month; taken so.");
}

function dayFirst(y: Part, m: Part, d: Part): DateReading | null {
  return doubted(day(y, m, d), "is taken as day before month, as dates with dots are written.");
}

function shortYear(reading: DateReading | null): DateReading | null {
  return doubted(reading, `has a year of two digits; taken as ${reading?.on?.slice(0, 4)}.`);
}

function month(yearPart: Part, monthPart: Part): DateReading | null {
  const [y, m] = [Number(yearPart), Number(monthPart)];
  return isBelievable(y) && m >= 1 && m <= 12 ? { precision: "month", on: `${y}-${twoDigits(m)}` } : null;
}

function year(yearPart: Part): DateReading | null {
  return isBelievable(Number(yearPart)) ? { precision: "year", on: String(yearPart) } : null;
}

function about(word: Part, y: Part): DateReading | null {
  if (!approximations.has(String(word))) return null;
  return doubted(year(y), "is an approximate date; its year is taken and the text kept.");
}

function range(first: Part, last: Part, edge: "first" | "last"): DateReading | null {
  if (Number(first) > Number(last)) return null;
  return doubted(
    year(edge === "first" ? first : last),
    `is a range of years; its ${edge} is taken and the text kept.`,
  );
}

function spreadsheetDay(serial: Part): DateReading | null {
  const date = dayOfSerial(Number(serial));
  return doubted(
    day(date.year, date.month, date.day),
    "is a spreadsheet's number of a day; taken as that day.",
  );
}

function guessedYear(yearPart: Part, monthPart: Part): DateReading | null {
  const reading = month(century(yearPart), named(monthPart));
  return reading && { ...reading, yearIsGuessed: true };
}

function doubted(reading: DateReading | null, doubt: string): DateReading | null {
  return reading && { ...reading, doubt: reading.doubt ?? doubt };
}

function named(monthPart: Part): number | null {
  return monthNamed(String(monthPart));
}

function century(yearPart: Part): number {
  return Number(yearPart) + (Number(yearPart) <= 50 ? 2000 : 1900);
}

function isBelievable(y: number): boolean {
  return y >= 1950 && y <= 2100;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
