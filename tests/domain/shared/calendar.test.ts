import { expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/domain/shared/calendar-day";
import { addMonths, lastDayOf, monthsBetween } from "@/lib/domain/shared/calendar-month";

test.each([
  ["2026-11-30", 1, "2026-12-01"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2028-02-28", 1, "2028-02-29"],
  ["2026-03-01", -1, "2026-02-28"],
  ["2026-10-24", 2, "2026-10-26"],
])("%s and %i days is %s", (day, count, other) => {
  expect(addDays(day, count)).toBe(other);
  expect(daysBetween(day, other)).toBe(count);
});

test.each([
  ["2026-02", "2026-02-28"],
  ["2028-02", "2028-02-29"],
  ["2026-04", "2026-04-30"],
  ["2026-12", "2026-12-31"],
])("%s ends on %s", (month, day) => {
  expect(lastDayOf(month)).toBe(day);
});

test.each([
  ["2026-11", 2, "2027-01"],
  ["2026-01", -1, "2025-12"],
  ["2026-06", 0, "2026-06"],
])("%s and %i months is %s", (month, count, other) => {
  expect(addMonths(month, count)).toBe(other);
  expect(monthsBetween(month, other)).toBe(count);
});
