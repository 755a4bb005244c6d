import { expect, test } from "vitest";
import { MethodError } from "@/lib/domain/shared/method-error";
import type { Tolerance } from "../support/vector-cases";
import { differences } from "../support/vector-match";

const exact: Tolerance = { abs: 0, rel: 0, fields: {} };

test.each([
  ["a number inside abs plus rel times expected", 10.2, 10, { abs: 0.1, rel: 0.01, fields: {} }, true],
  ["a number outside it", 10.21, 10, { abs: 0.1, rel: 0.01, fields: {} }, false],
  [
    "a field inside its own absolute tolerance",
    { a: 1.4 },
    { a: 1 },
    { abs: 0, rel: 0, fields: { a: 0.5 } },
    true,
  ],
  [
    "a field outside its own, however wide the general one",
    { a: 2 },
    { a: 1 },
    { abs: 9, rel: 9, fields: { a: 0.5 } },
    false,
  ],
  [
    "a list below a field with its own tolerance",
    { a: [1.4] },
    { a: [1] },
    { abs: 0, rel: 0, fields: { a: 0.5 } },
    true,
  ],
  ["an answer with more fields than expected", { a: 1, b: 2 }, { a: 1 }, exact, true],
  ["an answer that lacks an expected field", { b: 2 }, { a: 1 }, exact, false],
  ["null for null", { a: null }, { a: null }, exact, true],
  ["nothing for null", {}, { a: null }, exact, false],
  ["0 for null", 0, null, exact, false],
  ["null for 0", null, 0, exact, false],
  ["NaN for a number", Number.NaN, 1, { abs: 9, rel: 9, fields: {} }, false],
  ["a longer list", [1, 2], [1], exact, false],
  ["another order", ["b", "a"], ["a", "b"], exact, false],
  ["a value for an error", 1, { error: "OUT_OF_RANGE" }, exact, false],
])("tells whether %s passes", (_, actual, expected, tolerance, passes) => {
  const vector = { case: "made up", fn: "made up", input: null, expected, tolerance };
  expect(differences(vector, () => actual).length === 0).toBe(passes);
});

test.each([
  ["OUT_OF_RANGE", true],
  ["NON_FINITE", false],
] as const)("tells whether the error %s is the expected OUT_OF_RANGE", (reason, passes) => {
  const expected = { error: "OUT_OF_RANGE" };
  const vector = { case: "made up", fn: "made up", input: null, expected, tolerance: exact };
  const run = () => {
    throw new MethodError(reason, "field", "is wrong");
  };
  expect(differences(vector, run).length === 0).toBe(passes);
});

test("lets an error that is no MethodError through, for it is a bug", () => {
  const vector = {
    case: "made up",
    fn: "made up",
    input: null,
    expected: { error: "OUT_OF_RANGE" },
    tolerance: exact,
  };
  const run = () => {
    throw new TypeError("not a refusal");
  };
  expect(() => differences(vector, run)).toThrow(TypeError);
});
