import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingToScore } from "@/lib/domain/lifecycle/ready";
import { readyCount, readyList } from "@/lib/domain/lifecycle/ready-list";
import { type Scorer, StartPanels, suggestPanel } from "@/lib/domain/triage/panels";
import { nextInStack } from "@/lib/domain/triage/stack";
import { riskQuestions } from "@/lib/domain/use-cases/risk-questions";

const nothing = {
  departmentId: null,
  problem: null,
  audience: null,
  ownerAnswered: false,
  sponsorAcceptedAt: null,
  yearlyVolume: null,
  dataSource: null,
  route: "undecided",
  risk: {},
  metrics: [],
} as const;
const everything = {
  ...nothing,
  sponsorAcceptedAt: new Date("2026-11-03"),
  yearlyVolume: { low: 1, high: 2 },
  dataSource: "Helpdesk tickets",
  route: "tune",
  risk: Object.fromEntries(Object.keys(riskQuestions).map((question) => [question, false])),
  metrics: [{ type: "outcome", baseline: null, measureBaselineOn: "2026-12-01" }],
} as const;

describe("The ready list", () => {
  test("names every item, and of what is missing the same as a panel would be refused for", () => {
    const list = readyList(nothing);
    expect(list.map(({ field, missing }) => ({ field, message: missing }))).toEqual(
      missingToScore(nothing).map(({ field, message }) => ({ field, message })),
    );
    expect(readyCount(list)).toEqual({ done: 0, total: 6 });
  });

  test("is complete when nothing is missing", () => {
    expect(readyCount(readyList(everything))).toEqual({ done: 6, total: 6 });
    expect(readyCount(readyList({ ...everything, dataSource: null }))).toEqual({ done: 5, total: 6 });
  });
});

const scorer = fc.record({
  id: fc.uuid(),
  departmentId: fc.constantFrom("hr", "it", null),
  openPanels: fc.nat(5),
  isUnfit: fc.boolean(),
});
const scorers = fc.uniqueArray(scorer, { selector: ({ id }) => id, maxLength: 12 });

describe("A panel that is suggested", () => {
  const person = (id: string, departmentId: string | null, openPanels = 0, isUnfit = false): Scorer => ({
    id,
    departmentId,
    openPanels,
    isUnfit,
  });

  test("rates impact from within the department and feasibility from without, the least busy first", () => {
    const people = [
      person("busy", "hr", 3),
      person("a", "hr"),
      person("b", "hr", 1),
      person("c", "it"),
      person("d", "it", 2),
      person("own", "hr", 0, true),
    ];
    expect(suggestPanel(["hr"], people)).toEqual({ impact: ["a", "b"], feasibility: ["c", "d"] });
  });

  test("seats somebody on both axes only where there are too few", () => {
    expect(suggestPanel(["hr"], [person("a", "hr"), person("b", null)])).toEqual({
      impact: ["a", "b"],
      feasibility: ["a", "b"],
    });
    expect(suggestPanel([null], [])).toEqual({ impact: [], feasibility: [] });
  });

  test("never seats who is unfit, nobody twice on an axis, and fills both axes while there are people", () => {
    fc.assert(
      fc.property(fc.subarray(["hr", "it", null]), scorers, (departments, people) => {
        const { impact, feasibility } = suggestPanel(departments, people);
        const fit = people.filter(({ isUnfit }) => !isUnfit).map(({ id }) => id);
        for (const seats of [impact, feasibility]) {
          expect(new Set(seats).size).toBe(seats.length);
          expect(seats.every((id) => fit.includes(id))).toBe(true);
          expect(seats).toHaveLength(Math.min(2, fit.length));
        }
        if (fit.length >= 4) expect(new Set([...impact, ...feasibility]).size).toBe(4);
      }),
    );
  });

  test.each([
    [{ cases: [] }, "cases"],
    [{ cases: ["UC-0001", "UC-0001"] }, "cases"],
    [{ cases: Array.from({ length: 51 }, (_, index) => `UC-${index}`) }, "cases"],
    [{ panel: { impact: ["a"] } }, "panel.feasibility"],
    [{ panel: { impact: [], feasibility: ["a"] } }, "panel.impact"],
    [{ deadline: "2026-02-30" }, "deadline"],
  ])("is not started with %o", (change, field) => {
    const good = { cases: ["UC-0001"], panel: { impact: ["a"], feasibility: ["b"] }, deadline: "2026-12-01" };
    expect(StartPanels.safeParse(good).success).toBe(true);
    const { error } = StartPanels.safeParse({ ...good, ...change });
    expect(error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });
});

describe("The stack", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  const stack = [3, 5, 9].map((day) => ({ key: `UC-${day}`, waitingSince: at(day) }));

  test.each([
    [1, "UC-3"],
    [4, "UC-5"],
    [5, "UC-5"],
    [12, "UC-9"],
  ])("goes on, when a case of day %d has left it, with %s", (day, key) => {
    expect(nextInStack(stack, at(day))?.key).toBe(key);
  });

  test("that is empty goes on with nothing", () => {
    expect(nextInStack([], at(1))).toBeNull();
  });
});
