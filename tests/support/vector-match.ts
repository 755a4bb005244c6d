import { MethodError } from "@/lib/domain/shared/method-error";
import type { Tolerance, VectorCase } from "./vector-cases";
import type { VectorFunction } from "./vector-functions";

/** Where a rule's answer to one vector differs from what is expected, one line each; empty if it passes. */
export function differences(vector: VectorCase, run: VectorFunction): string[] {
  const { expected, tolerance } = vector;
  const outcome = outcomeOf(run, vector.input);
  if (isErrorExpected(expected)) {
    return outcome.error === expected.error ? [] : [`expected error ${expected.error}, got ${show(outcome)}`];
  }
  if (outcome.error !== undefined) return [`expected a value, got error ${outcome.error}`];
  return compare(outcome.value, expected, { path: "", tolerance });
}

type Outcome = { value: unknown; error?: never } | { error: string };

function outcomeOf(run: VectorFunction, input: unknown): Outcome {
  try {
    return { value: run(input as never) };
  } catch (error) {
    if (error instanceof MethodError) return { error: error.reason };
    throw error;
  }
}

function isErrorExpected(expected: unknown): expected is { error: string } {
  return isRecord(expected) && Object.keys(expected).length === 1 && typeof expected.error === "string";
}

interface Place {
  path: string;
  tolerance: Tolerance;
}

function compare(actual: unknown, expected: unknown, place: Place): string[] {
  if (typeof expected === "number") return compareNumbers(actual, expected, place);
  if (Array.isArray(expected)) return compareLists(actual, expected, place);
  if (isRecord(expected)) return compareRecords(actual, expected, place);
  return actual === expected ? [] : [difference(actual, expected, place)];
}

function compareNumbers(actual: unknown, expected: number, place: Place): string[] {
  const { abs, rel } = place.tolerance;
  const passes = typeof actual === "number" && Math.abs(actual - expected) <= abs + rel * Math.abs(expected);
  return passes ? [] : [difference(actual, expected, place)];
}

function compareLists(actual: unknown, expected: readonly unknown[], { path, tolerance }: Place): string[] {
  if (!Array.isArray(actual)) return [difference(actual, expected, { path, tolerance })];
  if (actual.length !== expected.length) {
    return [`${path || "value"}: ${actual.length} entries instead of ${expected.length}`];
  }
  return expected.flatMap((entry, at) => compare(actual[at], entry, { path: `${path}[${at}]`, tolerance }));
}

/** `expected` may name only some of the fields. A tolerance given for a field is absolute and holds below it. */
function compareRecords(
  actual: unknown,
  expected: Record<string, unknown>,
  { path, tolerance }: Place,
): string[] {
  if (!isRecord(actual)) return [difference(actual, expected, { path, tolerance })];
  return Object.entries(expected).flatMap(([field, value]) => {
    const own = tolerance.fields[field];
    const within = own === undefined ? tolerance : { ...tolerance, abs: own, rel: 0 };
    return compare(actual[field], value, { path: `${path}.${field}`, tolerance: within });
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function difference(actual: unknown, expected: unknown, { path }: Place): string {
  return `${path || "value"}: ${show(actual)} instead of ${show(expected)}`;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
