import { describe, expect, test } from "vitest";
import { cashCurve, type MonthValue, partThatCame, sCurve, yearOutlook } from "@/lib/domain/value/curves";
import { noSums } from "@/lib/domain/value/inks";

function aMonth(month: string, cash: Partial<Record<"plan" | "forecast" | "low" | "high" | "came", number>>) {
  const { plan = 0, forecast = 0, low = 0, high = 0, came = 0 } = cash;
  const inCash = (amount: number) => ({ ...noSums(), cash: amount });
  return {
    ...{ month, plan: inCash(plan), forecast: inCash(forecast), low: inCash(low), high: inCash(high) },
    ...{ came: inCash(came), forecastCost: 0, spent: 0 },
  } satisfies MonthValue;
}

const months = [
  aMonth("2026-01", { plan: 100, forecast: 100, low: 80, high: 120, came: 50 }),
  aMonth("2026-02", { plan: 100, forecast: 100, low: 80, high: 120, came: 30 }),
  aMonth("2026-03", { plan: 100, forecast: 100, low: 80, high: 120 }),
  aMonth("2027-01", { plan: 100, forecast: 100, low: 80, high: 120 }),
];

describe("The curve of plan, realised and forecast", () => {
  test("goes on from what came, at the part of the forecast that came so far", () => {
    expect(partThatCame(months, "cash", "2026-02")).toBe(0.4);
    const curve = sCurve(months, "cash", "2026-02");
    expect(curve.map(({ plan }) => plan)).toEqual([100, 200, 300, 400]);
    expect(curve.map(({ came }) => came)).toEqual([50, 80, null, null]);
    expect(curve.map(({ forecast }) => forecast)).toEqual([null, 80, 120, 160]);
    expect(curve.at(-1)).toMatchObject({ low: 144, high: 176 });
  });

  test("takes the forecast as it is while nothing was to come yet", () => {
    const early = months.map((one) => ({
      ...one,
      forecast: one.month < "2026-03" ? noSums() : one.forecast,
    }));
    expect(partThatCame(early, "cash", "2026-02")).toBeNull();
    expect(sCurve(early, "cash", "2026-02").at(-1)?.forecast).toBe(280);
  });

  test("sums a year of what came and what is forecast of it", () => {
    expect(yearOutlook(months, "2026", "2026-02")).toEqual({
      year: "2026",
      likely: { cash: 120, time: 0 },
      low: 112,
      high: 128,
    });
  });
});

describe("The curve of cash", () => {
  const flows = [
    { ...aMonth("2026-01", {}), spent: 500 },
    aMonth("2026-02", { forecast: 200, low: 200, high: 200, came: 200 }),
    aMonth("2026-03", { forecast: 200, low: 100, high: 400 }),
    aMonth("2026-04", { forecast: 200, low: 100, high: 400 }),
  ];

  test("is paid back in the month from which the sum stays at zero or above, by each forecast", () => {
    const { points, payback } = cashCurve(flows, "2026-02");
    expect(points.map(({ likely }) => likely)).toEqual([-500, -300, -100, 100]);
    expect(payback).toEqual({ likely: "2026-04", best: "2026-03", worst: null });
  });

  test("takes a later investment for a relapse", () => {
    const again = [
      ...flows,
      { ...aMonth("2026-05", {}), forecastCost: 150 },
      aMonth("2026-06", { forecast: 90 }),
    ];
    expect(cashCurve(again, "2026-02").payback.likely).toBe("2026-06");
    expect(cashCurve(again.slice(0, -1), "2026-02").payback.likely).toBeNull();
  });

  test("counts no freed hours", () => {
    const timed = flows.map((one) => ({ ...one, came: { ...one.came, time: 9_999 } }));
    expect(cashCurve(timed, "2026-02").points).toEqual(cashCurve(flows, "2026-02").points);
  });
});
