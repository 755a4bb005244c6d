import type { Currency } from "@/lib/domain/shared/currency";
import { divideRounded, exactDecimal } from "@/lib/domain/shared/exact-decimal";
import { convertMoney, type Money } from "@/lib/domain/shared/money";

interface Dated {
  /** YYYY-MM-DD */
  effectiveFrom: string;
  recordedAt: Date;
}

/** What holds on a day: the latest to have begun by then, and of those that begin together the one recorded last. */
export function effectiveOn<Row extends Dated>(rows: readonly Row[], day: string): Row | null {
  return rows
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<Row | null>((found, row) => (found === null || isLater(row, found) ? row : found), null);
}

interface RateOfRole extends Dated {
  role: string;
  departmentId: string | null;
  perHour: Money;
}

interface RateOfExchange extends Dated {
  from: string;
  to: string;
  rate: string;
}

/**
 * What an hour costs by role on a day, in minor units of a currency: the rate of the department before the general one.
 * A role whose rate cannot be brought into the currency, for lack of an exchange rate, is left out.
 */
export function hourlyRates(
  { labour, exchange }: { labour: readonly RateOfRole[]; exchange: readonly RateOfExchange[] },
  { day, currency, departmentId }: { day: string; currency: Currency; departmentId: string | null },
): Record<string, number> {
  const roles = [...new Set(labour.map(({ role }) => role))];
  const rates = roles.flatMap((role): [string, number][] => {
    const own = labour.filter((row) => row.role === role && row.departmentId === departmentId);
    const general = labour.filter((row) => row.role === role && row.departmentId === null);
    const found = (departmentId === null ? null : effectiveOn(own, day)) ?? effectiveOn(general, day);
    const amount = found && converted(found.perHour, currency, { exchange, day });
    return amount ? [[role, amount.amountMinor]] : [];
  });
  return Object.fromEntries(rates);
}

/** An amount in another currency at the rate of a day; null where finance has set none, either way round. */
export function converted(
  money: Money,
  to: Currency,
  { exchange, day }: { exchange: readonly RateOfExchange[]; day: string },
): Money | null {
  if (money.currency === to) return money;
  const between = (from: string, into: string) =>
    effectiveOn(
      exchange.filter((row) => row.from === from && row.to === into),
      day,
    );
  const straight = between(money.currency, to);
  if (straight) return convertMoney(money, to, straight.rate);
  const reverse = between(to, money.currency);
  return reverse ? convertMoney(money, to, inverse(reverse.rate)) : null;
}

const PLACES = 18;

/** One over a rate, to eighteen places. */
function inverse(rate: string): string {
  const { digits, scale } = exactDecimal(rate);
  const quotient = divideRounded(10n ** BigInt(scale + PLACES), digits)
    .toString()
    .padStart(PLACES + 1, "0");
  return `${quotient.slice(0, -PLACES)}.${quotient.slice(-PLACES)}`;
}

function isLater(a: Dated, b: Dated): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom;
  return a.recordedAt >= b.recordedAt;
}
