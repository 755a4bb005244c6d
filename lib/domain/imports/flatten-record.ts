import { currencyExponent } from "@/lib/domain/shared/currency";

/**
 * The cells of a JSON object by column: nested objects as "a.b", lists of plain values as a JSON list, other lists
 * as JSON text, our own money ({ amountMinor, currency }) as "18000.00 EUR". Null is blank.
 */
export function flattenRecord(
  record: object,
  prefix = "",
  cells = new Map<string, string>(),
): Map<string, string> {
  for (const [key, value] of Object.entries(record)) {
    const column = prefix === "" ? key : `${prefix}.${key}`;
    if (isPlainObject(value) && !isMoney(value)) flattenRecord(value, column, cells);
    else cells.set(column, cellOf(value));
  }
  return cells;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (isPlainObject(value) && isMoney(value)) return moneyText(value);
  if (typeof value === "object")
    return Array.isArray(value) && value.length === 0 ? "" : JSON.stringify(value);
  return String(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface MoneyLike extends Record<string, unknown> {
  amountMinor: number;
  currency: string;
}

function isMoney(value: Record<string, unknown>): value is MoneyLike {
  const { amountMinor, currency, ...rest } = value;
  const isShaped = typeof amountMinor === "number" && Object.keys(rest).length === 0;
  return isShaped && typeof currency === "string" && /^[A-Z]{3}$/.test(currency);
}

function moneyText({ amountMinor, currency }: MoneyLike): string {
  try {
    const exponent = currencyExponent(currency);
    return `${(amountMinor / 10 ** exponent).toFixed(exponent)} ${currency}`;
  } catch {
    return `${amountMinor} ${currency}`;
  }
}
