import type { ImportedDate } from "@/lib/domain/imports/imported-date";
import { formatDateAsKnown } from "@/lib/format/date";

const terms = [
  ["initiated", "Initiated"],
  ["acquisition", "Acquisition or development began"],
  ["implemented", "Implemented"],
  ["retired", "Retired"],
] as const;

/** The dates of an imported row, no more exact than the source tells them, with its own words where they differ. */
export function sourceDates(dates: unknown): { term: string; value: string | null; note?: string }[] {
  if (typeof dates !== "object" || dates === null) return [];
  const known = dates as Partial<Record<string, ImportedDate>>;
  return terms.flatMap(([name, term]) => {
    const date = known[name];
    if (!date || (date.on === null && date.raw.trim() === "")) return [];
    // A year or a month is padded to the day that the formatter reads; its precision keeps it from being shown.
    const day = date.on === null ? null : `${date.on}-01-01`.slice(0, 10);
    const value = day === null ? null : formatDateAsKnown(day, date.precision);
    return [
      {
        term,
        value,
        ...(date.raw.trim() && date.raw.trim() !== date.on ? { note: `in the source: ${date.raw}` } : {}),
      },
    ];
  });
}
