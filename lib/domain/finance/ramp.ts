import { MethodError, requireBetween, requireInteger, requireSome } from "@/lib/domain/shared/method-error";

/** How a benefit grows to its full size after the start; `periods` = periods until full. */
export type Ramp =
  | { kind: "none"; periods?: number }
  | { kind: "linear" | "scurve"; periods: number }
  | { kind: "custom"; custom: readonly number[] };

/**
 * Share of the full benefit in the periods 0 … horizon; nothing in period 0. Linear t/k, s-curve 3x² - 2x³ with x = t/k,
 * custom shares from period 1 on, of which the last holds.
 * Errors: NOT_INTEGER, OUT_OF_RANGE (horizon, periods, shares outside 0..1), EMPTY_INPUT.
 */
export function ramp(input: Ramp & { horizon: number }): number[] {
  requireInteger(input.horizon, "horizon");
  if (input.horizon < 0) throw new MethodError("OUT_OF_RANGE", "horizon", "must not be negative");
  requireRamp(input);
  return Array.from({ length: input.horizon + 1 }, (_, period) => rampShare(input, period));
}

/** The share that a ramp has reached after `period` periods, which may be a fraction. */
export function rampShare(input: Ramp, period: number): number {
  if (period <= 0) return 0;
  switch (input.kind) {
    case "none":
      return 1;
    case "linear":
      return Math.min(1, period / input.periods);
    case "scurve": {
      const x = Math.min(1, period / input.periods);
      return 3 * x ** 2 - 2 * x ** 3;
    }
    case "custom":
      return input.custom[Math.min(Math.ceil(period), input.custom.length) - 1] ?? 0;
  }
}

function requireRamp(input: Ramp): void {
  if (input.kind === "custom") {
    requireSome(input.custom, "custom");
    for (const share of input.custom) requireBetween(share, 0, 1, "custom");
  } else if (input.kind !== "none") {
    requireInteger(input.periods, "periods");
    if (input.periods < 1) throw new MethodError("OUT_OF_RANGE", "periods", "must be at least 1");
  }
}
