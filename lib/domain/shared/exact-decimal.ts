import { MethodError, requireFinite } from "@/lib/domain/shared/method-error";

/** `digits / 10^scale`, exactly. */
export interface ExactDecimal {
  digits: bigint;
  scale: number;
}

/**
 * Reads a decimal written without exponent, such as a conversion rate ("1.0837"), without going through a
 * double. At most 30 digits before and after the point. Errors: OUT_OF_RANGE.
 */
export function exactDecimal(text: string): ExactDecimal {
  const [, sign = "", whole = "", fraction = ""] =
    /^([-+]?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text) ?? refuse(text);
  const digits = BigInt(whole + fraction);
  return { digits: sign === "-" ? -digits : digits, scale: fraction.length };
}

/** The shortest decimal that names the double: 0.1 is one tenth, as the person who typed it meant. Errors: NON_FINITE. */
export function exactDecimalOf(value: number): ExactDecimal {
  requireFinite(value, "value");
  const [mantissa = "0", exponent = "0"] = value.toString().split("e");
  const { digits, scale } = exactDecimal(mantissa);
  const places = scale - Number(exponent);
  return places >= 0 ? { digits, scale: places } : { digits: digits * 10n ** BigInt(-places), scale: 0 };
}

/** Quotient rounded to the nearest integer, half away from zero. `divisor` must be positive. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

function refuse(text: string): never {
  throw new MethodError("OUT_OF_RANGE", "decimal", `must be a plain decimal number, not ${text}`);
}
