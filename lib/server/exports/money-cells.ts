import "server-only";
import { currencyExponent } from "@/lib/domain/shared/currency";
import type { Money } from "@/lib/domain/shared/money";

interface Estimate {
  valueYear: { low: Money; likely: Money; high: Money };
  cost: Money | null;
}

/** The estimate of a case in the cells of a row: amounts in major units, beside their currency. */
export function estimateCells(estimate: Estimate | null | undefined) {
  const { low, likely, high } = estimate?.valueYear ?? { low: null, likely: null, high: null };
  return {
    valueYearLow: inMajorUnits(low),
    valueYearLikely: inMajorUnits(likely),
    valueYearHigh: inMajorUnits(high),
    cost: inMajorUnits(estimate?.cost ?? null),
    currency: likely?.currency ?? null,
  };
}

export function inMajorUnits(money: Money | null): number | null {
  return money && money.amountMinor / 10 ** currencyExponent(money.currency);
}
