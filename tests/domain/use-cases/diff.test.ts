import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesBetween } from "@/lib/domain/use-cases/diff";

const metric = { id: "m1", name: "Solved at once", target: { value: 75 } };

describe("The differences between two contents of a case", () => {
  test.each([
    ["a value that changed", { risk: "high" }, { risk: "standard" }, ["risk"]],
    ["a value that came", {}, { cost: 5 }, ["cost"]],
    ["a value that went", { cost: 5 }, { cost: null }, ["cost"]],
    ["nothing said in two ways", { cost: null, tags: [], audience: "" }, {}, []],
    ["the same object in another order", { range: { low: 1, high: 2 } }, { range: { high: 2, low: 1 } }, []],
    ["a list in another order", { tags: ["a", "b"] }, { tags: ["b", "a"] }, ["tags"]],
    ["a zero that came", {}, { cost: 0 }, ["cost"]],
    ["a no that came", {}, { confidential: false }, ["confidential"]],
  ])("name %s", (_, before, after, fields) =>
    expect(differencesBetween(before, after).map(({ field }) => field)).toEqual(fields),
  );

  test("tell a metric that came, went or changed by its own name", () => {
    const changed = { ...metric, target: { value: 80 } };
    expect(differencesBetween({ metrics: [metric] }, { metrics: [changed] })).toEqual([
      { field: "metrics:m1", before: metric, after: changed },
    ]);
    expect(differencesBetween({ metrics: [] }, { metrics: [metric] })).toEqual([
      { field: "metrics:m1", before: null, after: metric },
    ]);
    expect(differencesBetween({ metrics: [metric] }, {})).toEqual([
      { field: "metrics:m1", before: metric, after: null },
    ]);
  });

  test("go word by word through prose, not through a word that was chosen", () => {
    const [title, route] = differencesBetween(
      { title: "Sort faxes", route: "tune" },
      { title: "Sort letters", route: "prompt" },
    );
    expect(title?.words?.map(({ kind }) => kind)).toEqual(["same", "removed", "added"]);
    expect(route).not.toHaveProperty("words");
  });

  const content = fc.dictionary(
    fc.constantFrom("title", "cost", "tags", "risk"),
    fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 3 })),
  );

  test("are none from a content to itself, and as many one way as the other", () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(differencesBetween(before, before)).toEqual([]);
        const [there, back] = [differencesBetween(before, after), differencesBetween(after, before)];
        expect(there.map(({ field }) => field).sort()).toEqual(back.map(({ field }) => field).sort());
      }),
    );
  });
});
