import { describe, expect, test } from "vitest";
import { type ForecastRecord, trackRecord } from "@/lib/domain/value/track-record";

function records(department: string, ...came: number[]): ForecastRecord[] {
  return came.map((amount) => ({
    ...{ department, route: "tune", depth: "rough", promised: 100, came: amount },
    ...{ plannedCost: 100, spent: 110, monthsLate: 2 },
  }));
}

describe("The track record of forecasts", () => {
  test("says of a group of five what came of the promise, in the middle and around it", () => {
    const { groups, unsaid } = trackRecord(records("sales", 20, 60, 90, 100, 150), "department");
    expect(unsaid).toEqual({ groups: 0, cases: 0 });
    expect(groups).toEqual([
      {
        name: "sales",
        cases: 5,
        came: { middle: 0.9, low: 0.6, high: 1 },
        withinFifth: 0.4,
        cost: 1.1,
        monthsLate: 2,
      },
    ]);
  });

  test("says nothing of four cases", () => {
    const { groups, unsaid } = trackRecord(records("hr", 1, 2, 3, 4), "department");
    expect(groups).toEqual([]);
    expect(unsaid).toEqual({ groups: 1, cases: 4 });
  });

  test("hides the smallest large group with a single small one, which could be taken from the whole", () => {
    const all = [...records("a", 1, 2, 3, 4, 5, 6), ...records("b", 1, 2, 3, 4, 5), ...records("c", 7)];
    const { groups, unsaid } = trackRecord(all, "department");
    expect(groups.map(({ name }) => name)).toEqual(["a"]);
    expect(unsaid).toEqual({ groups: 2, cases: 6 });
  });

  test("leaves out what promised nothing", () => {
    const idle = { ...(records("a", 5)[0] as ForecastRecord), promised: 0 };
    expect(trackRecord([idle], "route")).toEqual({ groups: [], unsaid: { groups: 0, cases: 0 } });
  });
});
