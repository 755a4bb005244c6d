import { describe, expect, test } from "vitest";
import { metricHealth } from "@/lib/domain/metrics/metric-health";

const metric = {
  direction: "higher" as const,
  baseline: { value: 60, on: "2025-12-01" },
  target: { value: 80, on: "2027-01-01" },
  tolerance: null,
  cadenceDays: 30,
};
const live = { metric, liveOn: "2026-01-01", today: "2026-07-02" };
const reading = (on: string, value: number) => ({ on, value });

describe("The health of a metric", () => {
  test("is grey before the case is live, whatever was measured", () => {
    const health = metricHealth({ ...live, liveOn: null, readings: [reading("2026-06-30", 50)] });
    expect(health).toMatchObject({ status: "grey", greyBecause: "notStarted", overdue: false });
  });

  test("stays quiet until a tenth of the way to the target's day has passed", () => {
    const readings = [reading("2026-02-01", 55)];
    expect(metricHealth({ ...live, today: "2026-02-05", readings }).greyBecause).toBe("notStarted");
    expect(metricHealth({ ...live, today: "2026-02-07", readings }).status).toBe("red");
  });

  test("judges a reading by what was due on its own day", () => {
    const onPlan = metricHealth({ ...live, readings: [reading("2026-07-02", 70)] });
    expect(onPlan).toMatchObject({ status: "green", overdue: false });
    expect(onPlan.expected).toBeCloseTo(182 / 365, 12);
    expect(metricHealth({ ...live, readings: [reading("2026-06-20", 66)] }).status).toBe("amber");
  });

  test("follows the ramp of the business case where there is one", () => {
    const late = { ...live, readings: [reading("2026-07-02", 64)] };
    expect(metricHealth(late).status).toBe("red");
    expect(metricHealth({ ...late, dueShare: () => 0.2 }).status).toBe("green");
  });

  test("is stale after two reporting periods, and overdue after one", () => {
    const readings = [reading("2026-05-20", 70)];
    expect(metricHealth({ ...live, readings })).toMatchObject({ status: "green", overdue: true });
    expect(metricHealth({ ...live, today: "2026-07-20", readings })).toMatchObject({
      status: "grey",
      greyBecause: "stale",
    });
  });

  test("past the target's day, all of it is due", () => {
    const health = metricHealth({ ...live, today: "2027-01-20", readings: [reading("2027-01-10", 71)] });
    expect(health).toMatchObject({ status: "red", expected: 1 });
  });

  test("does not look at readings of days to come, and says when nobody knows the start", () => {
    expect(metricHealth({ ...live, readings: [reading("2026-12-01", 90)] }).greyBecause).toBe("noData");
    const without = { ...metric, baseline: null };
    expect(metricHealth({ ...live, metric: without, readings: [] }).greyBecause).toBe("noBaseline");
  });
});
