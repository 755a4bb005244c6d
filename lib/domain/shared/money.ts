import { z } from "zod";
import { Currency, currencyExponent } from "@/lib/domain/shared/currency";
import { divideRounded, exactDecimal, exactDecimalOf } from "@/lib/domain/shared/exact-decimal";
import { MethodError, requireInteger, requireWeights } from "@/lib/domain/shared/method-error";

/** An amount in integer minor units (cents of EUR, whole JPY) of one currency; at most 2^53 - 1 in size. */
export const Money = z.strictObject({
  amountMinor: z.int(),
  currency: Currency,
});
export type Money = z.infer<typeof Money>;

/**
 * Converts money at a rate in major units (1 EUR = "1.0837" USD), rounding once, half away from zero, exactly.
 * Convert each line once, then add. Errors: NON_FINITE, NOT_INTEGER, UNSAFE_INTEGER (input or result),
 * UNKNOWN_CURRENCY, OUT_OF_RANGE (rate not a decimal above 0).
 */
export function convertMoney(money: Money, to: Currency, rate: string): Money {
  requireInteger(money.amountMinor, "amountMinor");
  const shift = currencyExponent(to) - currencyExponent(money.currency);
  const { digits, scale } = exactDecimal(rate);
  if (digits <= 0n) throw new MethodError("OUT_OF_RANGE", "rate", "must be more than 0");
  const dividend = BigInt(money.amountMinor) * digits * 10n ** BigInt(Math.max(shift, 0));
  const divisor = 10n ** BigInt(scale + Math.max(-shift, 0));
  return { amountMinor: safeAmount(divideRounded(dividend, divisor)), currency: to };
}

/**
 * Splits money by weights, largest remainder first, ties to the earlier part; the parts add up to the whole
 * exactly. A negative whole is split by its size. Errors: EMPTY_INPUT, BAD_WEIGHTS, NON_FINITE, NOT_INTEGER,
 * UNSAFE_INTEGER.
 */
export function allocateMoney(whole: Money, weights: readonly number[]): Money[] {
  requireInteger(whole.amountMinor, "amountMinor");
  requireWeights(weights, "weights");
  const shares = integerShares(weights);
  const total = shares.reduce((a, b) => a + b, 0n);
  const size = BigInt(Math.abs(whole.amountMinor));
  const parts = shares.map((share) => (size * share) / total);
  for (const index of earnersOfTheRest(size, shares, parts)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts.map((part) => ({
    amountMinor: safeAmount(whole.amountMinor < 0 ? -part : part),
    currency: whole.currency,
  }));
}

/** The sum of two amounts of one currency. Errors: CONTRADICTION (two currencies), NOT_INTEGER, UNSAFE_INTEGER. */
export function addMoney(a: Money, b: Money): Money {
  requireSameCurrency(a, b);
  return { amountMinor: safeAmount(BigInt(a.amountMinor) + BigInt(b.amountMinor)), currency: a.currency };
}

/** Negative, 0 or positive as `a` is less than, equal to or more than `b`. Errors as `addMoney`. */
export function compareMoney(a: Money, b: Money): number {
  requireSameCurrency(a, b);
  return a.amountMinor - b.amountMinor;
}

function integerShares(weights: readonly number[]): bigint[] {
  const decimals = weights.map(exactDecimalOf);
  const finest = Math.max(...decimals.map(({ scale }) => scale));
  return decimals.map(({ digits, scale }) => digits * 10n ** BigInt(finest - scale));
}

function earnersOfTheRest(size: bigint, shares: readonly bigint[], parts: readonly bigint[]): number[] {
  const total = shares.reduce((a, b) => a + b, 0n);
  const rest = Number(size - parts.reduce((a, b) => a + b, 0n));
  const remainders = shares.map((share, index) => ({ index, remainder: (size * share) % total }));
  remainders.sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
  );
  return remainders.slice(0, rest).map(({ index }) => index);
}

function requireSameCurrency(a: Money, b: Money): void {
  requireInteger(a.amountMinor, "amountMinor");
  requireInteger(b.amountMinor, "amountMinor");
  if (a.currency !== b.currency) {
    throw new MethodError(
      "CONTRADICTION",
      "currency",
      `must be the same, not ${a.currency} and ${b.currency}`,
    );
  }
}

function safeAmount(amount: bigint): number {
  const minor = Number(amount);
  requireInteger(minor, "amountMinor");
  return minor;
}
