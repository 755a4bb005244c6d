import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDateAsKnown,
  formatDateTime,
  formatMonth,
  formatRelativeDays,
  withDatesWrittenOut,
} from "@/lib/format/date";

test("a calendar day is the same day in every time zone", () => {
  expect(formatDate("2026-11-03")).toBe("3 Nov 2026");
  expect(formatDate("2026-11-03", "America/Los_Angeles")).toBe("3 Nov 2026");
});

test("an instant is the day it is where the reader is", () => {
  const lateEvening = new Date("2026-09-30T23:30:00Z");
  expect(formatDate(lateEvening)).toBe("30 Sep 2026");
  expect(formatDate(lateEvening, "Europe/Berlin")).toBe("1 Oct 2026");
  expect(formatDateTime("2026-09-30T23:30:00Z", "Europe/Berlin")).toBe("1 Oct 2026, 01:30");
  expect(formatDateTime("2026-01-01T00:05:00Z")).toBe("1 Jan 2026, 00:05");
});

describe("a date says no more than is known", () => {
  test.each([
    ["day", "3 Nov 2026"],
    ["month", "Nov 2026"],
    ["year", "2026"],
    ["unknown", "—"],
  ] as const)("known to the %s", (precision, text) => {
    expect(formatDateAsKnown("2026-11-03", precision)).toBe(text);
  });

  test("a month of the calendar", () => {
    expect(formatMonth("2026-11")).toBe("Nov 2026");
    expect(formatMonth(null)).toBe("—");
  });
});

test("days are counted on the calendar, not in hours", () => {
  const now = new Date("2026-11-03T23:00:00Z");
  const read = (day: string) => formatRelativeDays(day, now);
  expect(read("2026-11-03")).toBe("today");
  expect(read("2026-11-04")).toBe("tomorrow");
  expect(read("2026-11-02")).toBe("yesterday");
  expect(read("2026-11-15")).toBe("in 12 days");
  expect(read("2026-10-20")).toBe("14 days ago");
  expect(formatRelativeDays(new Date("2026-11-04T01:00:00Z"), now)).toBe("tomorrow");
});

test("a day counts as one day across a change of the clocks", () => {
  const beforeTheClocksChange = new Date("2026-10-24T12:00:00Z");
  expect(formatRelativeDays("2026-10-26", beforeTheClocksChange, "Europe/Berlin")).toBe("in 2 days");
});

test.each([null, undefined, "", "7/15/190?", new Date("nonsense")])("%s is an em dash", (value) => {
  expect(formatDate(value)).toBe("—");
  expect(formatDateTime(value)).toBe("—");
  expect(formatDateAsKnown(value, "day")).toBe("—");
  expect(formatRelativeDays(value, new Date(0))).toBe("—");
});

test("the days within a sentence are written out, and what only looks like one stays", () => {
  expect(withDatesWrittenOut("Wait until 2027-03-13")).toBe("Wait until 13 Mar 2027");
  expect(withDatesWrittenOut("Rate UC-0030 until 2026-12-14: Part 2026-13-45")).toBe(
    "Rate UC-0030 until 14 Dec 2026: Part 2026-13-45",
  );
});
