import { expect, test } from "vitest";
import { formatCount, formatList, pluralOf } from "@/lib/format/words";

test("a list reads as a sentence would say it", () => {
  expect(formatList([])).toBe("");
  expect(formatList(["Sales"])).toBe("Sales");
  expect(formatList(["Sales", "HR"])).toBe("Sales and HR");
  expect(formatList(["Sales", "HR", "Legal"])).toBe("Sales, HR and Legal");
  expect(formatList(["draft", "triage"], "or")).toBe("draft or triage");
});

test("a count and its word agree", () => {
  expect(formatCount(1, "case")).toBe("1 case");
  expect(formatCount(0, "case")).toBe("0 cases");
  expect(formatCount(1631, "case")).toBe("1,631 cases");
  expect(formatCount(2, "person", "people")).toBe("2 people");
  expect(pluralOf(1, "is", "are")).toBe("is");
});
