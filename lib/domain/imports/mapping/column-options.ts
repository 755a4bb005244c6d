import type { ColumnOptions, DateOrder } from "@/lib/domain/imports/mapping/mapping";
import { currencyIn } from "@/lib/domain/imports/mapping/read-number";
import { criterionOf, type Target } from "@/lib/domain/imports/mapping/target";

const looked = 2_000;

/** How the texts of a column are meant, as far as the column itself and the rest of the list tell. */
export function optionsFor(
  target: Target,
  header: string,
  cells: readonly string[],
  list: ListHabits,
): ColumnOptions {
  const some = cells.slice(0, looked);
  if (target.startsWith("date.") || target.endsWith("On")) {
    const order = dateOrderOf(some) ?? list.dateOrder;
    return order ? { dateOrder: order } : {};
  }
  if (criterionOf(target) !== null) return scaleOf(some);
  if (!isNumeric(target)) return {};
  const comma = decimalCommaOf(some) ?? list.decimalComma;
  const isMoney = target.startsWith("valueYear") || target === "cost";
  const currency = isMoney
    ? (currencyIn(header) ?? some.map(currencyIn).find((found) => found !== null))
    : null;
  const unit = unitIn(header);
  return {
    ...(comma === undefined ? {} : { decimalComma: comma }),
    ...(currency ? { currency } : {}),
    ...(unit === null ? {} : { unit }),
  };
}

/** What the numbers and dates of a whole list have in common. */
export interface ListHabits {
  decimalComma?: boolean;
  dateOrder?: DateOrder;
}

/** Learns the habits of a list from all its cells: one 1.234,56 or 25/12/2024 tells how the doubtful ones are meant. */
export function habitsOf(rows: readonly (readonly string[])[]): ListHabits {
  const cells = rows.slice(0, looked).flatMap((row) => row.filter((cell) => cell.length < 30));
  const comma = decimalCommaOf(cells);
  const order = dateOrderOf(cells);
  return { ...(comma === undefined ? {} : { decimalComma: comma }), ...(order ? { dateOrder: order } : {}) };
}

function isNumeric(target: Target): boolean {
  return /^(valueYear|yearlyVolume|minutesEach|cost|metric)/.test(target) && !/name|unit/.test(target);
}

function decimalCommaOf(cells: readonly string[]): boolean | undefined {
  let [commas, points] = [0, 0];
  for (const cell of cells) {
    const figures = /^[^\d]*(-?[\d.,' ]*\d)[^\d]*$/.exec(cell)?.[1] ?? "";
    if (/,\d{1,2}$/.test(figures) || /\.\d{3},/.test(figures) || /\.\d{3}\.\d{3}$/.test(figures)) commas++;
    else if (/\.\d{1,2}$/.test(figures) || /,\d{3}\./.test(figures) || /,\d{3},\d{3}$/.test(figures))
      points++;
  }
  if (commas === points) return undefined;
  return commas > points;
}

function dateOrderOf(cells: readonly string[]): DateOrder | undefined {
  let [dayFirst, monthFirst] = [0, 0];
  for (const cell of cells) {
    const [, first, mark, second] = /^\s*(\d{1,2})([./-])(\d{1,2})\2\d{2,4}/.exec(cell) ?? [];
    if (mark === "." || Number(first) > 12) dayFirst++;
    else if (Number(second) > 12) monthFirst++;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst > monthFirst ? "DMY" : "MDY";
}

function scaleOf(cells: readonly string[]): ColumnOptions {
  const numbers = cells
    .map((cell) => Number(cell.replace(",", ".").replace("%", "")))
    .filter(Number.isFinite);
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
  if (largest <= 5) return { scale: "1-5" };
  return { scale: largest <= 10 ? "0-10" : "0-100" };
}

function unitIn(header: string): "thousand" | "million" | null {
  if (/\b(?:k|tsd|thousands?|tausend|in 1[.,']?000|k€|keur|teur|kusd)\b|\b[kt][€$£]|[€$£]k\b/i.test(header))
    return "thousand";
  return /\b(?:mio|millions?|millionen|meur|m€|musd)\b|\bm[€$£]|[€$£]m\b/i.test(header) ? "million" : null;
}
