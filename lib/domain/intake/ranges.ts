import type { Range } from "@/lib/domain/use-cases/schema";

export interface RangeChoice extends Range {
  id: string;
  label: string;
}

const choice = (id: string, label: string, low: number, high: number): RangeChoice => ({
  id,
  label,
  low,
  high,
});

/** How many times a year, to tick. The bounds meet, so that every number falls into one. */
export const volumeRanges: readonly RangeChoice[] = [
  choice("v1", "Up to 250 a year (about one a day)", 0, 250),
  choice("v2", "250 to 2,500 (a few a day)", 250, 2_500),
  choice("v3", "2,500 to 12,500 (10 to 50 a day)", 2_500, 12_500),
  choice("v4", "12,500 to 50,000 (50 to 200 a day)", 12_500, 50_000),
  choice("v5", "50,000 to 250,000", 50_000, 250_000),
  choice("v6", "More than 250,000", 250_000, 1_000_000),
];

/** How many minutes each one takes today, to tick. */
export const minuteRanges: readonly RangeChoice[] = [
  choice("m1", "Up to 2 minutes", 0, 2),
  choice("m2", "2 to 5 minutes", 2, 5),
  choice("m3", "5 to 15 minutes", 5, 15),
  choice("m4", "15 minutes to an hour", 15, 60),
  choice("m5", "1 to 4 hours", 60, 240),
  choice("m6", "Half a day or more", 240, 960),
];

/** The choice that is exactly this range, or null where somebody gave numbers of their own. */
export function choiceOfRange(choices: readonly RangeChoice[], range: Range | null): RangeChoice | null {
  if (!range) return null;
  return choices.find(({ low, high }) => low === range.low && high === range.high) ?? null;
}

/** Hours a year that the task takes today: least with least, most with most. Units: times a year, minutes each. */
export function hoursAYear(volume: Range | null, minutes: Range | null): Range | null {
  if (!volume || !minutes) return null;
  return { low: (volume.low * minutes.low) / 60, high: (volume.high * minutes.high) / 60 };
}
