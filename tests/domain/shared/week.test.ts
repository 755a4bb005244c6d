import { describe, expect, test } from "vitest";
import { weekOf } from "@/lib/domain/shared/week";

describe("The week of a moment", () => {
  test.each([
    ["2026-11-30T00:00:00Z", "2026-W49"],
    ["2026-12-06T23:59:59Z", "2026-W49"],
    ["2026-12-07T00:00:00Z", "2026-W50"],
    ["2027-01-03T12:00:00Z", "2026-W53"],
    ["2027-01-04T12:00:00Z", "2027-W01"],
    ["2024-12-30T12:00:00Z", "2025-W01"],
  ])("%s is %s", (moment, week) => {
    expect(weekOf(new Date(moment))).toBe(week);
  });
});
