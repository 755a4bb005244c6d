import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldNames, filterFields, operatorsOf } from "@/lib/domain/use-cases/filter-fields";
import {
  amountIn,
  type Condition,
  conditionsIn,
  FilterText,
  filterTextOf,
} from "@/lib/domain/use-cases/filter-text";

describe("The text of a filter", () => {
  test("says field, operator and values, and which of them may widen each other", () => {
    expect(conditionsIn("dept:in:sales,hr~|priority:gte:60~|owner:empty:")).toEqual([
      { field: "dept", operator: "in", values: ["sales", "hr"], either: false },
      { field: "priority", operator: "gte", values: ["60"], either: true },
      { field: "owner", operator: "empty", values: [], either: true },
    ]);
  });

  test("takes department for dept, and colons within a value", () => {
    expect(conditionsIn("department:is:hr~tag:is:a:b")).toMatchObject([
      { field: "dept" },
      { field: "tag", values: ["a:b"] },
    ]);
  });

  test.each([
    "stage:in:triage,review",
    "stage:notIn:draft",
    "owner:is:me",
    "owner:notEmpty:",
    "priority:between:20,60.5",
    "impact:lte:5",
    "value:gte:EUR100000",
    "value:between:EUR1,EUR2.50",
    "cost:lte:JPY5000",
    "created:after:2026-01-31",
    "updated:last:30",
    "submitted:empty:",
    "since:between:2026-01-01,2026-02-01",
    "tag:contains:food",
    "title:contains:café",
    "blocked:is:yes",
    "waiting:in:lead,panel",
  ])("%s is understood", (text) => {
    expect(FilterText.safeParse(text).success).toBe(true);
    expect(filterTextOf(conditionsIn(text))).toBe(text);
  });

  test.each([
    ["colour:is:red", "no field"],
    ["priority:contains:6", "knows"],
    ["stage:empty:", "knows"],
    ["stage:in:everything", "Use draft"],
    ["stage:in:", "1 to 50"],
    ["owner:is:somebody", "id of a person"],
    ["owner:empty:x", "no value"],
    ["priority:gte:101", "0 to 100"],
    ["impact:gte:6", "0 to 5"],
    ["priority:gte:high", "number"],
    ["priority:between:60", "two values"],
    ["priority:between:60,20", "lower value first"],
    ["value:gte:100000", "currency"],
    ["value:gte:EUR1.234", "currency"],
    ["value:gte:ABC1", "currency"],
    ["value:between:EUR1,USD2", "one currency"],
    ["created:after:2026-02-31", "YYYY-MM-DD"],
    ["created:last:0", "number of days"],
    ["title:contains:ab", "3 characters"],
    ["blocked:is:perhaps", "yes or no"],
    ["priority", "knows"],
    ["~", "no field"],
    [Array(31).fill("blocked:is:yes").join("~"), "at most 30"],
  ])("%s is refused, and it is said why", (text, why) => {
    const { error } = FilterText.safeParse(text);
    expect(error?.issues.map(({ message }) => message).join(" ")).toContain(why);
  });

  test("comes back the same whatever the values hold", () => {
    const value = fc
      .string({ minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() === text && text !== "");
    const condition = fc.record({
      field: fc.constant("tag" as const),
      operator: fc.constantFrom("in" as const, "notIn" as const),
      values: fc.array(value, { minLength: 1, maxLength: 5 }),
      either: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 8 }), (conditions: Condition[]) => {
        const text = filterTextOf(conditions);
        fc.pre(text.length <= 4_000);
        expect(FilterText.safeParse(text).error).toBeUndefined();
        expect(conditionsIn(text)).toEqual(conditions);
      }),
    );
  });

  test("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(conditionsIn(text))));
  });

  test("leaves no field without an operator, and asks only what can be empty whether it is", () => {
    for (const name of fieldNames) {
      expect(operatorsOf(name).length, name).toBeGreaterThan(0);
      expect(operatorsOf(name).includes("empty"), name).toBe("isOptional" in filterFields[name]);
    }
  });
});

describe("An amount in a filter", () => {
  test.each([
    ["EUR100000", 10_000_000, "EUR"],
    ["EUR12.5", 1_250, "EUR"],
    ["JPY5000", 5_000, "JPY"],
    ["KWD1.234", 1_234, "KWD"],
  ])("%s is %d minor units of %s", (text, amountMinor, currency) => {
    expect(amountIn(text)).toEqual({ amountMinor, currency });
  });

  test.each(["", "100", "EUR", "EUR-1", "EUR1,000", "eur1", "JPY1.5", "XXX1"])("%j is none", (text) => {
    expect(amountIn(text)).toBeNull();
  });
});
