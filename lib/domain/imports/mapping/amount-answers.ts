import type { CaseFields } from "@/lib/domain/imports/case-fields";
import type { MappedRow } from "@/lib/domain/imports/mapping/mapped-row";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { currencyIn, type NumberReading, readNumber } from "@/lib/domain/imports/mapping/read-number";
import type { Target } from "@/lib/domain/imports/mapping/target";
import { quoted } from "@/lib/domain/imports/shorten";
import { Currency, currencyExponent } from "@/lib/domain/shared/currency";
import type { Range } from "@/lib/domain/use-cases/schema";

const numberRepair = "Choose the decimal mark of the column, or write a plain number.";
const mostOfRange = 1e12;

/** The number of a cell; null where it is blank, and, with a notice, where it is none. */
export function numberAnswer(row: MappedRow, target: Target): NumberReading | null {
  const text = row.answer(target);
  if (text === null) return null;
  const reading = readNumber(text, row.options(target));
  if (!reading)
    row.note(target, "numberUnreadable", `${quoted(text)} is not readable as a number.`, numberRepair);
  return reading;
}

/** Low and high of a quantity, from one column ("10-20") or two; turned round where high is below low. */
export function rangeAnswer(row: MappedRow, target: "yearlyVolume" | "minutesEach"): Range | null {
  const whole = numberAnswer(row, target);
  const [low, high] = [numberAnswer(row, `${target}Low`)?.low, numberAnswer(row, `${target}High`)?.high];
  const ends = [low ?? whole?.low ?? high, high ?? whole?.high ?? low].filter((end) => end !== undefined);
  const [from, to] = ends;
  if (from === undefined || to === undefined) return null;
  if (from < 0 || to < 0 || Math.max(from, to) > mostOfRange) {
    row.note(target, "numberUnreadable", "A quantity is zero or more, and at most a trillion.", numberRepair);
    return null;
  }
  if (from > to)
    row.note(
      target,
      "rangeReversed",
      "The high value is below the low one; they are exchanged.",
      "Exchange the two columns.",
    );
  return { low: Math.min(from, to), high: Math.max(from, to) };
}

type Money = Pick<CaseFields, "valueYearLow" | "valueYearLikely" | "valueYearHigh" | "cost" | "currency">;

const moneyTargets = ["valueYearLow", "valueYear", "valueYearHigh", "cost"] as const;

/**
 * Value a year and cost in minor units of one currency: that of the cell, the row, the column or the list. One value
 * stands for all three; of a low and a high the middle is likely. Without a currency, or with two, they are not read.
 */
export function moneyAnswer(row: MappedRow, defaults: Mapping["defaults"]): Partial<Money> {
  const readings = moneyTargets.map((target) => numberAnswer(row, target));
  if (readings.every((reading) => reading === null)) return {};
  const currency = currencyOf(row, readings, defaults);
  if (currency === null) return {};
  const [low, likely, high, cost] = readings;
  const minor = (amount: number | undefined) =>
    amount === undefined ? null : inMinorUnits(amount, currency);
  const value = valueRange(row, {
    low: minor(low?.low ?? likely?.low),
    likely: minor(likely && likely.low === likely.high ? likely.low : undefined),
    high: minor(high?.high ?? likely?.high),
  });
  const costMinor = minor(cost?.high);
  if (costMinor !== null && costMinor < 0) {
    row.note("cost", "numberUnreadable", "A cost is zero or more.", numberRepair);
    return { ...value, ...(Object.keys(value).length > 0 ? { currency } : {}) };
  }
  return { ...value, ...(costMinor === null ? {} : { cost: costMinor }), currency };
}

function currencyOf(
  row: MappedRow,
  readings: readonly (NumberReading | null)[],
  defaults: Mapping["defaults"],
): Currency | null {
  const named = new Set(readings.flatMap((reading) => reading?.currency ?? []));
  const ofRow = currencyIn(row.text("currency"));
  const ofColumns = moneyTargets
    .map((target) => row.options(target).currency)
    .find((one) => one !== undefined);
  const [only, ...others] = named.size > 0 ? named : [ofRow ?? ofColumns ?? defaults.currency];
  const given = moneyTargets.filter((_, index) => readings[index] !== null);
  if (only !== undefined && others.length === 0 && Currency.safeParse(only).success) return only;
  const problem =
    others.length > 0
      ? "The amounts are in several currencies; they are kept as text."
      : "No currency is given; the amounts are kept as text.";
  for (const target of given)
    row.note(target, "currencyMissing", problem, "Choose the currency of the column or of the list.");
  return null;
}

interface Triple {
  low: number | null;
  likely: number | null;
  high: number | null;
}

function valueRange(row: MappedRow, { low, likely, high }: Triple): Partial<Money> {
  const known = [low, likely, high].filter((amount) => amount !== null);
  const [first] = known;
  if (first === undefined) return {};
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const middle = likely ?? (low !== null && high !== null ? Math.round((low + high) / 2) : first);
  const isOrdered = (low ?? least) <= middle && middle <= (high ?? most);
  if (!isOrdered)
    row.note(
      "valueYear",
      "rangeReversed",
      "Low, likely and high are not in order; they are put in order.",
      "Exchange the columns.",
    );
  const [a = 0, b = 0, c = 0] = [low ?? middle, middle, high ?? middle].sort((x, y) => x - y);
  return { valueYearLow: a, valueYearLikely: b, valueYearHigh: c };
}

function inMinorUnits(amount: number, currency: Currency): number | null {
  const minor = Math.round(Number((amount * 10 ** currencyExponent(currency)).toPrecision(15)));
  return Number.isSafeInteger(minor) ? minor : null;
}
