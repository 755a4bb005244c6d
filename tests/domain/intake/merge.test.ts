import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSame, mergeFields } from "@/lib/domain/intake/merge";

const fields = fc.record(
  {
    title: fc.string(),
    problem: fc.string(),
    range: fc.option(fc.record({ low: fc.nat(), high: fc.nat() })),
  },
  { requiredKeys: ["title"] },
);

describe("Merging two changes of one base", () => {
  test("takes each side's own changes, and asks where both changed one field", () => {
    const base = { title: "A", problem: "P", audience: "X", tags: "" };
    const mine = { ...base, title: "B", problem: "Mine" };
    const theirs = { ...base, problem: "Theirs", audience: "Y" };
    expect(mergeFields(base, mine, theirs)).toEqual({
      merged: { title: "B", problem: "Mine", audience: "Y", tags: "" },
      conflicts: [{ field: "problem", base: "P", mine: "Mine", theirs: "Theirs" }],
    });
  });

  test("counts a field that one side took out as a change", () => {
    const base: { risk?: boolean; note: string } = { risk: true, note: "" };
    expect(mergeFields(base, base, { note: "" }).merged).toEqual({ note: "" });
    expect(mergeFields(base, { note: "" }, { ...base, risk: false }).conflicts).toHaveLength(1);
  });

  test("with a side that changed nothing is the other side", () => {
    fc.assert(
      fc.property(fields, fields, (base, other) => {
        expect(mergeFields(base, other, base)).toEqual({ merged: other, conflicts: [] });
        expect(mergeFields(base, base, other)).toEqual({ merged: other, conflicts: [] });
      }),
    );
  });

  test("of the same change twice has no conflict", () => {
    fc.assert(
      fc.property(fields, fields, (base, same) => {
        expect(mergeFields(base, same, structuredClone(same))).toEqual({ merged: same, conflicts: [] });
      }),
    );
  });

  test("finds the same conflicts whoever is first, and never invents a value", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const [one, other] = [mergeFields(base, mine, theirs), mergeFields(base, theirs, mine)];
        const names = (merge: typeof one) => merge.conflicts.map(({ field }) => field).sort();
        expect(names(one)).toEqual(names(other));
        for (const [name, value] of Object.entries(one.merged)) {
          const sides = [mine, theirs].map((side) => side[name as keyof typeof side]);
          expect(sides.some((side) => isSame(side, value))).toBe(true);
        }
      }),
    );
  });

  test("compares by content, whatever the order of names", () => {
    expect(isSame({ low: 1, high: 2 }, { high: 2, low: 1 })).toBe(true);
    expect(isSame([1, 2], [2, 1])).toBe(false);
  });
});
