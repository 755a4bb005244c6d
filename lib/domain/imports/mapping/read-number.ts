import type { ColumnOptions } from "@/lib/domain/imports/mapping/mapping";
import { Currency } from "@/lib/domain/shared/currency";

/** One number or a range, as a cell says it; `currency` when it names one. */
export interface NumberReading {
  low: number;
  high: number;
  currency: Currency | null;
}

const symbols: Record<string, Currency> = { "€": "EUR", "£": "GBP", "¥": "JPY", $: "USD" };
const multipliers: readonly [RegExp, number][] = [
  [/(?<=\d)\s*(?:bn|billion|mrd\.?|milliarden?)(?![a-z])/gi, 1e9],
  [/(?<=\d)\s*(?:mio\.?|mn|million(?:en|s)?|millones|miljoen|m)(?![a-z])/gi, 1e6],
  [/(?<=\d)\s*(?:tsd\.?|tausend|thousand|mille|mil|duizend|k)(?![a-z])/gi, 1e3],
];
const units = { one: 1, thousand: 1e3, million: 1e6 } as const;
const longest = 200;

/**
 * Reads a number as people write it: with currency, thousands marks of any kind, a decimal point or comma, "k",
 * "Mio.", "%", "about", and ranges ("10-20", "10 bis 20"). Of one comma before three figures it takes thousands
 * unless the column has a decimal comma. Null for what is no number.
 */
export function readNumber(cell: string, options: ColumnOptions = {}): NumberReading | null {
  if (cell.length > longest) return null;
  const text = cell
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
  const currency = currencyIn(text);
  const scaled = scaledText(withoutWords(text));
  const [first = "", second, ...more] = scaled.text.split(
    /\s*(?<=\d)\s*(?:-|to|bis|à|a|hasta|tot)\s*(?=\d)/i,
  );
  if (more.length > 0) return null;
  const factor = scaled.factor * units[options.unit ?? "one"];
  const low = plainNumber(first, options.decimalComma);
  const high = second === undefined ? low : plainNumber(second, options.decimalComma);
  if (low === null || high === null) return null;
  return { low: exact(low * factor), high: exact(high * factor), currency };
}

/** The currency that a text names by its code or sign; null when it names none. */
export function currencyIn(text: string): Currency | null {
  const code = /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(text.toUpperCase())?.[0];
  const parsed = Currency.safeParse(code);
  if (parsed.success) return parsed.data;
  const symbol = /[€£¥$]/.exec(text)?.[0];
  return symbol === undefined ? null : (symbols[symbol] ?? null);
}

// "1,5 Mio. €", "approx. 20", "12 min" and "61 %" lose their words; what is left must be figures.
function withoutWords(text: string): string {
  return text
    .replace(/[€£¥$%~≈<>]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g, " ")
    .replace(
      /\b(?:ca|approx|approximately|about|circa|rund|etwa|environ|env|ongeveer|min|mins|minutes|minuten|minutos|euros?|dollars?|per year|p\.?a)\b\.?/gi,
      " ",
    )
    .trim();
}

function scaledText(text: string): { text: string; factor: number } {
  for (const [pattern, factor] of multipliers) {
    const rest = text.replace(pattern, "");
    if (rest !== text) return { text: rest.trim(), factor };
  }
  return { text, factor: 1 };
}

function plainNumber(text: string, decimalComma: boolean | undefined): number | null {
  const figures = text.replace(/[\s'’_]/g, "");
  if (!/^[-+]?\d[\d.,]*$|^[-+]?[.,]\d+$/.test(figures)) return null;
  const comma = decimalComma ?? hasDecimalComma(figures);
  const plain = comma ? figures.replaceAll(".", "").replace(",", ".") : figures.replaceAll(",", "");
  const value = Number(plain);
  return plain !== "" && Number.isFinite(value) && Math.abs(value) < 1e15 ? value : null;
}

function hasDecimalComma(figures: string): boolean {
  const [comma, point] = [figures.lastIndexOf(","), figures.lastIndexOf(".")];
  if (comma >= 0 && point >= 0) return comma > point;
  const points = figures.split(".").length - 1;
  if (points > 1) return true;
  return comma >= 0 && figures.indexOf(",") === comma && !/,\d{3}$/.test(figures);
}

// 2.3 thousand is 2300 and not 2299.9999999999995.
function exact(value: number): number {
  return Number(value.toPrecision(15));
}
