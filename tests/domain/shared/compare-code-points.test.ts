import { expect, test } from "vitest";
import { compareCodePoints } from "@/lib/domain/shared/compare-code-points";

test("an emoji comes after every character of the first plane, as in Postgres", () => {
  expect(["😀", "\uFFFD", "b", "a"].sort(compareCodePoints)).toEqual(["a", "b", "\uFFFD", "😀"]);
});

test("a text comes before its own continuation and upper case before lower", () => {
  expect(["ab", "a", "B", ""].sort(compareCodePoints)).toEqual(["", "B", "a", "ab"]);
});
