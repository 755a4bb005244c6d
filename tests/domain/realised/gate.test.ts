import { describe, expect, test } from "vitest";
import { draftGate, type GateNumbers, gatesOn } from "@/lib/domain/realised/gate";

const numbers = (more: Partial<GateNumbers> = {}): GateNumbers => ({
  ...{ currency: "EUR", months: 3, until: "2026-09", promised: 1_000, cash: 950, time: 0, measured: 0 },
  ...{
    confirmed: 0,
    entered: 3,
    runCost: 300,
    lately: { benefit: 950, runCost: 300 },
    health: null,
    ...more,
  },
});

describe("The draft at a gate", () => {
  test.each([
    ["what was promised comes", 60, {}, "continue", ["onPlan"], 0.95],
    ["hours count as well, apart from cash", 60, { cash: 500, time: 400 }, "continue", ["onPlan"], 0.9],
    ["less comes", 60, { cash: 899 }, "fix", ["behindPlan"], 0.899],
    ["far less comes, early", 60, { cash: 100 }, "fix", ["farBehindPlan"], 0.1],
    ["far less comes, at the last gate", 180, { cash: 299 }, "stop", ["farBehindPlan"], 0.299],
    ["its metrics are red", 90, { health: "red" }, "fix", ["onPlan", "metricsRed"], 0.95],
    ["nothing is entered", 180, { cash: 0, entered: 0 }, "fix", ["nothingEntered"], 0],
    ["nothing was promised", 90, { promised: null }, "fix", ["noPlan"], null],
    ["nothing was promised for these months", 90, { promised: 0 }, "fix", ["noPlan"], null],
    ["no month is over", 60, { months: 0, until: null }, "continue", ["tooEarly"], 0.95],
  ] as const)("when %s", (_, days, more, outcome, because, rate) => {
    expect(draftGate(days, numbers(more))).toEqual({ outcome, because: [...because], rate });
  });

  test("is to stop what costs more to run than it lately brings, but not at the first gate", () => {
    const costly = numbers({ lately: { benefit: 299, runCost: 300 } });
    expect(draftGate(60, costly).outcome).toBe("fix");
    expect(draftGate(90, costly)).toMatchObject({
      outcome: "stop",
      because: ["onPlan", "costsMoreThanItBrings"],
    });
  });
});

describe("The gates of a live case", () => {
  const on = (today: string, decided: number[] = []) =>
    gatesOn("2026-01-05", { today, decided: new Set(decided) }).map(({ dueOn, state }) => [dueOn, state]);

  test("lie 60, 90 and 180 days after the launch; the latest that is due waits", () => {
    expect(on("2026-03-05")).toEqual([
      ["2026-03-06", "ahead"],
      ["2026-04-05", "ahead"],
      ["2026-07-04", "ahead"],
    ]);
    expect(on("2026-03-06").map(([, state]) => state)).toEqual(["waiting", "ahead", "ahead"]);
    expect(on("2026-07-04").map(([, state]) => state)).toEqual(["passed", "passed", "waiting"]);
    expect(on("2026-04-10", [60]).map(([, state]) => state)).toEqual(["decided", "waiting", "ahead"]);
    expect(on("2026-04-10", [60, 90]).map(([, state]) => state)).toEqual(["decided", "decided", "ahead"]);
  });
});
