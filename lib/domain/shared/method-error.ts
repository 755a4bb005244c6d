import { DomainError } from "@/lib/domain/shared/domain-error";

export type MethodErrorCode =
  | "EMPTY_INPUT"
  | "TOO_FEW"
  | "NON_FINITE"
  | "OUT_OF_RANGE"
  | "LENGTH_MISMATCH"
  | "BAD_WEIGHTS"
  | "NOT_INTEGER"
  | "UNSAFE_INTEGER"
  | "UNKNOWN_CURRENCY"
  | "UNKNOWN_ID"
  | "DUPLICATE_ID"
  | "DEPENDENCY_CYCLE"
  | "CONTRADICTION"
  | "DIRECTION_MISMATCH";

/**
 * Input that a rule cannot compute with. An "invalid" DomainError for the caller; `reason` says which
 * condition of the method failed and stands in `fields[].code`.
 */
export class MethodError extends DomainError {
  constructor(
    readonly reason: MethodErrorCode,
    field: string,
    message: string,
  ) {
    super("invalid", `${field} ${message}`, [{ field, message, code: reason }]);
    this.name = "MethodError";
  }
}

/** Refuses NaN and both infinities. Errors: NON_FINITE. */
export function requireFinite(value: number, field: string): void {
  if (!Number.isFinite(value)) throw new MethodError("NON_FINITE", field, "must be a finite number");
}

/** Refuses a number outside the closed interval. Errors: NON_FINITE, OUT_OF_RANGE. */
export function requireBetween(value: number, low: number, high: number, field: string): void {
  requireFinite(value, field);
  if (value < low || value > high) {
    throw new MethodError("OUT_OF_RANGE", field, `must be from ${low} to ${high}`);
  }
}

/** Refuses zero and below. Errors: NON_FINITE, OUT_OF_RANGE. */
export function requirePositive(value: number, field: string): void {
  requireFinite(value, field);
  if (value <= 0) throw new MethodError("OUT_OF_RANGE", field, "must be more than 0");
}

/** Refuses below zero. Errors: NON_FINITE, OUT_OF_RANGE. */
export function requireNotNegative(value: number, field: string): void {
  requireFinite(value, field);
  if (value < 0) throw new MethodError("OUT_OF_RANGE", field, "must not be negative");
}

/** Refuses fractions and integers a double cannot hold exactly. Errors: NON_FINITE, NOT_INTEGER, UNSAFE_INTEGER. */
export function requireInteger(value: number, field: string): void {
  requireFinite(value, field);
  if (!Number.isInteger(value)) throw new MethodError("NOT_INTEGER", field, "must be a whole number");
  if (!Number.isSafeInteger(value)) {
    throw new MethodError("UNSAFE_INTEGER", field, "must be at most 2^53 - 1 in size");
  }
}

/** Refuses an empty list. Errors: EMPTY_INPUT. */
export function requireSome(values: readonly unknown[], field: string): void {
  if (values.length === 0) throw new MethodError("EMPTY_INPUT", field, "must not be empty");
}

/** Refuses a list in which a name stands twice. Errors: DUPLICATE_ID. */
export function requireDistinct(ids: readonly string[], field: string): void {
  if (new Set(ids).size < ids.length) throw new MethodError("DUPLICATE_ID", field, "must not repeat a name");
}

/** Refuses weights that cannot be normalised by their sum. Errors: EMPTY_INPUT, NON_FINITE, BAD_WEIGHTS. */
export function requireWeights(weights: readonly number[], field: string): void {
  requireSome(weights, field);
  for (const weight of weights) requireFinite(weight, field);
  if (weights.some((weight) => weight < 0) || weights.every((weight) => weight === 0)) {
    throw new MethodError("BAD_WEIGHTS", field, "must not be negative and must add up to more than 0");
  }
}
