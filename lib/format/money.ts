import { grouped } from "@/lib/format/formatters";
import { minorUnitDigits } from "@/lib/format/minor-units";
import { unknown } from "@/lib/format/unknown";

interface Money {
  amountMinor: number;
  currency: string;
}

/** "EUR 2,400,000", "EUR 12.50": in full, with the minor unit only where it is not zero. For tables. */
export function formatMoney(money: Money | null | undefined): string {
  if (!money) return unknown.text;
  return inCode(money, grouped(Math.abs(major(money)), shownDigits(money)));
}

/** "EUR 42,846", "−EUR 37,973": to the nearest whole unit, for columns of sums that nobody pays to the cent. */
export function formatMoneyWhole(money: Money | null | undefined): string {
  return money ? formatMoney(toWholeUnit(money)) : unknown.text;
}

/** The amount to the nearest whole unit of its currency. */
export function toWholeUnit(money: Money): Money {
  const unit = 10 ** minorUnitDigits(money.currency);
  return { ...money, amountMinor: Math.round(money.amountMinor / unit) * unit || 0 };
}

/** "EUR 2.4m", "EUR 180k", "EUR 950": two or three figures that can be read at a glance. For headline figures. */
export function formatMoneyCompact(money: Money | null | undefined): string {
  if (!money) return unknown.text;
  const amount = Math.abs(major(money));
  if (amount < 100 && !Number.isInteger(amount)) return formatMoney(money);
  return inCode(money, compact(amount));
}

/** "EUR 120k–180k", or one amount where both ends print the same. */
export function formatMoneyRange(low: Money | null | undefined, high: Money | null | undefined): string {
  const [from, to] = [formatMoneyCompact(low), formatMoneyCompact(high)];
  if (!low || !high || from === to) return low && high ? from : unknown.text;
  const sameCurrency = low.currency === high.currency && low.amountMinor >= 0;
  return sameCurrency ? `${from}–${to.slice(high.currency.length + 1)}` : `${from} to ${to}`;
}

const steps = [
  { size: 1e12, suffix: "tn" },
  { size: 1e9, suffix: "bn" },
  { size: 1e6, suffix: "m" },
  { size: 1e3, suffix: "k" },
];

function compact(amount: number): string {
  // 999,950 is "1m", not "1000k": the step is chosen by what will be printed.
  const step = steps.find(({ size }) => amount >= size * 0.9995);
  return step ? `${figures(amount / step.size)}${step.suffix}` : figures(amount);
}

function figures(value: number): string {
  return String(value < 99.95 ? Math.round(value * 10) / 10 : Math.round(value));
}

function major({ amountMinor, currency }: Money): number {
  return amountMinor / 10 ** minorUnitDigits(currency);
}

function shownDigits({ amountMinor, currency }: Money): number {
  const digits = minorUnitDigits(currency);
  return amountMinor % 10 ** digits === 0 ? 0 : digits;
}

function inCode({ amountMinor, currency }: Money, text: string): string {
  return `${amountMinor < 0 ? "−" : ""}${currency}\u00a0${text}`;
}
