import { describe, expect, test } from "vitest";
import { intakeStatistics } from "@/lib/domain/intake/statistics";
import { holderOf, stepOf, usualDays } from "@/lib/domain/intake/where-it-stands";
import { stages } from "@/lib/domain/use-cases/stage";

describe("The way of an idea", () => {
  test.each([
    ["draft", undefined, "proposer"],
    ["submitted", 1, "lead"],
    ["triage", 2, "lead"],
    ["returned", 2, "proposer"],
    ["scoring", 3, "panel"],
    ["review", 4, "executive"],
    ["approved", 5, "delivery"],
    ["declined", 5, "nobody"],
  ] as const)("in %s is at step %s, with the %s", (stage, number, holder) => {
    expect(stepOf(stage)?.number).toBe(number);
    expect(holderOf(stage, 0)).toBe(holder);
  });

  test("has a step of five for every stage but the draft", () => {
    const without = stages.filter((stage) => stepOf(stage) === null);
    expect(without).toEqual(["draft"]);
    for (const stage of stages) expect(stepOf(stage)?.of ?? 5).toBe(5);
  });

  test("waits for a reviewer first where something blocks the decision", () => {
    expect(holderOf("review", 1)).toBe("reviewer");
    expect(holderOf("scoring", 1)).toBe("panel");
  });

  test("has a usual time from five cases on, in whole days, never less than one", () => {
    expect(usualDays(6, 4)).toBeNull();
    expect(usualDays(null, 0)).toBeNull();
    expect(usualDays(6.4, 5)).toEqual({ days: 6, cases: 5 });
    expect(usualDays(0.1, 20)).toEqual({ days: 1, cases: 20 });
  });
});

describe("The numbers of intake", () => {
  const counts = {
    ...{ persons: 9, starts: 20, submits: 8, submitters: 6, medianMinutes: 7, underTarget: 6 },
    left: [
      { step: "first" as const, visits: 7, persons: 5 },
      { step: "risk" as const, visits: 4, persons: 4 },
    ],
  };

  test("are told where they speak of five people or more", () => {
    expect(intakeStatistics(counts)).toEqual({
      ...{ starts: 20, submits: 8, medianMinutes: 7, shareUnderTarget: 0.75 },
      left: [{ step: "first", visits: 7, persons: 5 }],
    });
  });

  test("are withheld where fewer began, or fewer submitted", () => {
    expect(intakeStatistics({ ...counts, submitters: 4 })).toMatchObject({ starts: 20, submits: null });
    expect(intakeStatistics({ ...counts, persons: 4, submitters: 4 })).toEqual({
      ...{ starts: null, submits: null, medianMinutes: null, shareUnderTarget: null },
      left: [],
    });
  });
});
