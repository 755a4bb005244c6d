import type { Money } from "@/lib/domain/shared/money";
import { minorUnitDigits } from "@/lib/format/minor-units";

/** An amount that was typed in whole units, as the API takes it. */
export function moneyOf(amount: number, currency: Money["currency"]): Money {
  return { amountMinor: Math.round(amount * 10 ** minorUnitDigits(currency)), currency };
}

/** An amount of the API, to be typed over in whole units. */
export function wholeUnits({ amountMinor, currency }: Money): number {
  return amountMinor / 10 ** minorUnitDigits(currency);
}
