import { readDateText } from "@/lib/domain/imports/date-text";
import type { DateReading, ImportedDate } from "@/lib/domain/imports/imported-date";
import type { Preset } from "@/lib/domain/imports/preset";
import type { Reading } from "@/lib/domain/imports/row-notice";
import { quoted } from "@/lib/domain/imports/shorten";

/** In the order in which they come about. */
const dateFields = ["initiated", "acquisition", "implemented", "retired"] as const;
export type DateField = (typeof dateFields)[number];

/**
 * Reads the dates of a row together. `24-Nov` may be a day without a year or a month of 2024 that a spreadsheet
 * took for a day: it is the month when its year is likely for the source and the dates of the row stay in order,
 * otherwise unknown. A date that cannot be read keeps its text; every guess and loss is an oddity.
 */
export function readRowDates(
  cells: Record<DateField, string>,
  likelyYears: Preset["likelyYears"],
): Record<DateField, Reading<ImportedDate>> {
  const readings = dateFields.map((field) =>
    readDateText(cells[field], field === "retired" ? "last" : "first"),
  );
  const settled = readings.map((reading, position) =>
    reading.yearIsGuessed ? settleGuess(reading, position, readings, likelyYears) : reading,
  );
  const dates = dateFields.map((field, position) => [field, asReading(cells[field], settled[position])]);
  return Object.fromEntries(dates);
}

function settleGuess(
  guess: DateReading,
  position: number,
  readings: readonly DateReading[],
  likelyYears: Preset["likelyYears"],
): DateReading {
  const guessedYear = Number(guess.on?.slice(0, 4));
  const isLikely = guessedYear >= likelyYears.from && guessedYear <= likelyYears.to;
  const certain = readings.map((reading) => (reading.yearIsGuessed ? null : reading.on));
  const isInOrder =
    certain.slice(0, position).every((earlier) => comesBefore(earlier, guess.on)) &&
    certain.slice(position + 1).every((later) => comesBefore(guess.on, later));
  if (isLikely && isInOrder) {
    return { ...guess, doubt: `may be a day without a year; taken as the month ${guess.on}.` };
  }
  return {
    precision: "unknown",
    on: null,
    doubt: "may be a day without a year or a month; only the text is kept.",
  };
}

// Compared at the coarser precision of the two: 2024 and 2024-11 are in order either way round.
function comesBefore(earlier: string | null, later: string | null): boolean {
  if (earlier === null || later === null) return true;
  const length = Math.min(earlier.length, later.length);
  return earlier.slice(0, length) <= later.slice(0, length);
}

function asReading(raw: string, reading: DateReading | undefined): Reading<ImportedDate> {
  const value: ImportedDate = { raw, precision: reading?.precision ?? "unknown", on: reading?.on ?? null };
  if (!reading?.doubt) return { value };
  const repair = "Write it as 2024-11-30, 2024-11 or 2024 if something else is meant.";
  return { value, oddity: { problem: `${quoted(raw)} ${reading.doubt}`, repair } };
}
