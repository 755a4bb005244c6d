import { currencyExponent } from "@/lib/domain/shared/currency";

/** The columns of a list of actuals, each with the heads that it is known by. */
export const actualColumns = {
  case: ["case", "use case", "key"],
  line: ["line", "line of the business case", "item"],
  month: ["month", "period", "date"],
  amount: ["amount", "value", "actual"],
  currency: ["currency"],
  hours: ["hours"],
  source: ["source", "system"],
  note: ["note", "comment"],
  metric: ["metric", "success metric"],
  volume: ["volume", "how many", "count"],
  adoption: ["adoption", "part that used it"],
  priorPeriod: ["prior period", "priorperiod", "correction"],
} as const;

export type ActualColumn = keyof typeof actualColumns;
export const neededColumns: readonly ActualColumn[] = ["case", "line", "month", "amount", "source"];

export type WrittenActual = Partial<Record<ActualColumn, string>>;

export interface WrittenRow {
  /** The row in the list as somebody counts it: the heads are row 1. */
  row: number;
  cells: WrittenActual;
}

/** The rows by column, read under their heads in any order; the heads that say nothing to us; those that are missing. */
export function writtenActuals(table: readonly (readonly string[])[]): {
  rows: WrittenRow[];
  unknown: string[];
  missing: ActualColumn[];
} {
  const top = table.findIndex((row) => row.some((cell) => cell.trim() !== ""));
  const heads = (table[top] ?? []).map((head) => columnOf(head));
  const rows = table.slice(top + 1).flatMap((cells, index): WrittenRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const named = heads.flatMap((column, at) => {
      const text = cells[at]?.trim() ?? "";
      return column && text !== "" ? [[column, text] as const] : [];
    });
    return [{ row: top + index + 2, cells: Object.fromEntries(named) }];
  });
  return {
    rows: top < 0 ? [] : rows,
    unknown: (table[top] ?? []).filter((head, at) => head.trim() !== "" && heads[at] === null),
    missing: neededColumns.filter((column) => !heads.includes(column)),
  };
}

function columnOf(head: string): ActualColumn | null {
  const plain = head
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, " ");
  const found = Object.entries(actualColumns).find(([, names]) =>
    (names as readonly string[]).includes(plain),
  );
  return (found?.[0] as ActualColumn | undefined) ?? null;
}

/** 2026-10, a day of it (2026-10-31), 10/2026 or 31.10.2026 as YYYY-MM; null where it is no month. */
export function writtenMonth(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(text);
  const other = /^(?:\d{1,2}\.)?(\d{1,2})[./](\d{4})$/.exec(text);
  const [year, month] = iso ? [iso[1], iso[2]] : [other?.[2], other?.[1]?.padStart(2, "0")];
  return year && month && Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month}` : null;
}

/**
 * An amount in whole units and decimals as minor units, exactly: 1234.5, 1,234.50, 1.234,50, 1 234,5 or (12.00) for less
 * than zero. What could be read in two ways ("1,234") is refused, as is a part of a minor unit. Returns why not as text.
 */
export function writtenAmount(text: string, currency: string): number | string {
  const bare = text.replace(/[\s\u00a0\u202f']/g, "").replace("−", "-");
  const negative = /^-|^\(.*\)$/.test(bare);
  const digits = bare.replace(/^[+-]/, "").replace(/^\((.*)\)$/, "$1");
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(digits)) return `“${text}” is no amount.`;
  const mark = decimalMark(digits);
  if (mark === null) return `“${text}” can be read in two ways: write it without a mark between thousands.`;
  const [whole = "", part = ""] = mark === "" ? [digits] : digits.split(mark);
  const units = whole.replace(/[.,]/g, "");
  const exponent = currencyExponent(currency);
  const cents = part.replace(/0+$/, "");
  if (/[.,]/.test(part) || cents.length > exponent) return `“${text}” is no amount in ${currency}.`;
  const minor = Number(`${units || "0"}${cents.padEnd(exponent, "0")}`);
  if (!Number.isSafeInteger(minor)) return `“${text}” is more than can be counted.`;
  return negative && minor !== 0 ? -minor : minor;
}

/** The decimal mark of a number; "" where it has none, null where it could be a mark between thousands as well. */
function decimalMark(digits: string): "." | "," | "" | null {
  const [points, commas] = [digits.split(".").length - 1, digits.split(",").length - 1];
  if (points > 0 && commas > 0) {
    const last = digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
    const isOnce = (last === "." ? points : commas) === 1;
    return isOnce ? last : null;
  }
  if (points + commas === 0) return "";
  if (points + commas > 1) return /^\d{1,3}([.,]\d{3})+$/.test(digits) ? "" : null;
  const mark = points === 1 ? "." : ",";
  return /^\d{1,3}[.,]\d{3}$/.test(digits) && !digits.startsWith("0") ? null : mark;
}

/** A plain number, 1234.5 or 1 234,5; null where it is none. */
export function writtenNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f']/g, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** A share as 45 %, 45% or 0.45; null where it is none. */
export function writtenShare(text: string): number | null {
  const percent = /^(.*?)\s*%$/.exec(text.trim());
  const number = writtenNumber(percent?.[1] ?? text);
  if (number === null) return null;
  return percent ? number / 100 : number <= 1 ? number : null;
}

/** Yes, no, or null where it is neither. */
export function writtenYes(text: string): boolean | null {
  if (/^(yes|y|true|x|1)$/i.test(text)) return true;
  return /^(no|n|false|0|-)$/i.test(text) ? false : null;
}
