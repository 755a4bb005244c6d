import { describe, expect, test } from "vitest";
import { missingToScore, missingToSubmit, type Readiness } from "@/lib/domain/lifecycle/ready";
import type { RiskAnswers } from "@/lib/domain/use-cases/risk";
import { riskQuestions } from "@/lib/domain/use-cases/risk-questions";

const allAnswered = Object.fromEntries(Object.keys(riskQuestions).map((name) => [name, null])) as RiskAnswers;
const outcome = {
  type: "outcome",
  baseline: { value: 61, on: "2026-09-30" },
  measureBaselineOn: null,
} as const;

const ready: Readiness = {
  departmentId: "hr",
  problem: "The same forty questions.",
  audience: "4,000 employees, daily",
  ownerAnswered: true,
  sponsorAcceptedAt: new Date(0),
  yearlyVolume: { low: 1, high: 2 },
  dataSource: "The wiki",
  route: "retrieval",
  risk: allAnswered,
  metrics: [outcome],
};
const fieldsOf = (complaints: { field: string }[]) => complaints.map(({ field }) => field);

describe("Before it can be submitted", () => {
  test("a draft with the four answers lacks nothing", () => {
    expect(missingToSubmit(ready)).toEqual([]);
  });

  test.each([
    [{ departmentId: null }, "department"],
    [{ problem: null }, "problem"],
    [{ audience: null }, "audience"],
    [{ ownerAnswered: false }, "owner"],
  ])("a draft with %j is asked for %s", (gap, field) => {
    expect(fieldsOf(missingToSubmit({ ...ready, ...gap }))).toEqual([field]);
  });

  test("an owner who is not known is an answer, and nothing of the ready list is asked for", () => {
    const { departmentId, problem, audience } = ready;
    const bare = { departmentId, problem, audience, ownerAnswered: true, sponsorAcceptedAt: null };
    const rest = { yearlyVolume: null, dataSource: null, route: "undecided", risk: {} } as const;
    expect(missingToSubmit({ ...bare, ...rest })).toEqual([]);
  });
});

describe("Before a panel can start", () => {
  test("a case with the whole ready list lacks nothing", () => {
    expect(missingToScore(ready)).toEqual([]);
  });

  test.each([
    [{ sponsorAcceptedAt: null }, "sponsor"],
    [{ yearlyVolume: null }, "yearlyVolume"],
    [{ metrics: [] }, "metrics"],
    [{ dataSource: null }, "dataSource"],
    [{ route: "undecided" as const }, "route"],
    [{ risk: {} }, "risk"],
  ])("a case with %j is asked for %s", (gap, field) => {
    expect(fieldsOf(missingToScore({ ...ready, ...gap }))).toEqual([field]);
  });

  test("an outcome metric counts with a date to measure its baseline", () => {
    const later = { type: "outcome", baseline: null, measureBaselineOn: "2026-12-01" } as const;
    expect(missingToScore({ ...ready, metrics: [later] })).toEqual([]);
    const never = { type: "outcome", baseline: null, measureBaselineOn: null } as const;
    expect(fieldsOf(missingToScore({ ...ready, metrics: [never] }))).toEqual(["metrics"]);
  });

  test("a measured adoption metric is no outcome", () => {
    expect(fieldsOf(missingToScore({ ...ready, metrics: [{ ...outcome, type: "adoption" }] }))).toEqual([
      "metrics",
    ]);
  });

  test("one risk question without an answer is one too few, and “I don't know” is an answer", () => {
    const { children: _, ...rest } = allAnswered;
    expect(fieldsOf(missingToScore({ ...ready, risk: rest }))).toEqual(["risk"]);
  });
});
