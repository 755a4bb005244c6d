import type { DateOrder } from "@/lib/domain/imports/mapping/mapping";
import { plainWords } from "@/lib/domain/imports/plain-words";

const months: readonly string[] = [
  "jan january januar janvier enero januari jänner ene janv",
  "feb february februar février fevrier febrero februari févr fevr",
  "mar march märz maerz mars marzo maart mär mrz mrt",
  "apr april avril abril avr abr",
  "may mai mayo mei",
  "jun june juni juin junio",
  "jul july juli juillet julio juil",
  "aug august août aout agosto augustus ago",
  "sep september septembre septiembre sept",
  "oct october oktober octobre octubre okt",
  "nov november novembre noviembre",
  "dec december dezember décembre decembre diciembre dez déc dic",
];
const englishMonths =
  "January February March April May June July August September October November December".split(" ");
const monthByWord = new Map(
  months.flatMap((words, index) =>
    words.split(" ").map((word) => [word, englishMonths[index] ?? ""] as const),
  ),
);

const FIGURES = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/**
 * A date text as `readDateText` understands it: figures in the order of the column as year-month-day, month names
 * of five languages in English, a quarter as its first month. Whatever else stays as it is.
 */
export function plainDate(cell: string, order: DateOrder | undefined): string {
  const text = cell.trim();
  const figures = FIGURES.exec(text);
  if (figures) return inOrder(text, figures, order);
  const quarter = /^(?:q([1-4])[\s/-]*(\d{4})|(\d{4})[\s/-]*q([1-4]))$/i.exec(text);
  if (quarter)
    return `${quarter[2] ?? quarter[3]}-${String((Number(quarter[1] ?? quarter[4]) - 1) * 3 + 1).padStart(2, "0")}`;
  return withEnglishMonths(text);
}

/** True for a date of figures that is another day when its first two change places. */
export function isAmbiguousDate(cell: string): boolean {
  const [, first, mark, second] = FIGURES.exec(cell.trim()) ?? [];
  if (mark === undefined || mark === ".") return false;
  return Number(first) <= 12 && Number(second) <= 12 && first !== second;
}

function inOrder(
  text: string,
  [whole, first = "", mark, second = "", year = ""]: RegExpExecArray,
  order: DateOrder | undefined,
): string {
  const isDayFirst = order === "DMY" || (order === undefined && (mark === "." || Number(first) > 12));
  if (order === "YMD" && year.length === 2)
    return `${century(first)}-${second}-${year}${text.slice(whole.length)}`;
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return `${year.length === 4 ? year : century(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${text.slice(whole.length)}`;
}

function century(year: string): string {
  return String(Number(year) + (Number(year) <= 50 ? 2000 : 1900));
}

function withEnglishMonths(text: string): string {
  if (text.length > 60 || !/\p{L}/u.test(text)) return text;
  const words = plainWords(text)
    .replace(/\b(?:de|del|du|le)\s+/g, "")
    .replace(/(\d)\.(?= )/g, "$1");
  return words.replace(/\p{L}+/gu, (word) => monthByWord.get(word) ?? word);
}
