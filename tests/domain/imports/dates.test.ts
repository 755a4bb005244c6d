import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { readDateText } from "@/lib/domain/imports/date-text";
import { dayOfSerial, yearTypedAsDay } from "@/lib/domain/imports/excel-serial";
import { federalCase } from "./federal-file";

// Many runs each: on a busy machine they may take longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

describe("a date is read as exactly as it is told", () => {
  test.each([
    ["10/1/2022", "day", "2022-10-01"],
    ["2/29/2024", "day", "2024-02-29"],
    ["2024-02-15", "day", "2024-02-15"],
    ["2024/2/5", "day", "2024-02-05"],
    ["2024-02-15T00:00:00Z", "day", "2024-02-15"],
    ["10/1/2022 0:00", "day", "2022-10-01"],
    [" 10/1/2022\n", "day", "2022-10-01"],
    ["10–1–2022", "day", "2022-10-01"],
    ["November 15, 2024", "day", "2024-11-15"],
    ["Nov. 3rd 2024", "day", "2024-11-03"],
    ["15-Nov-2024", "day", "2024-11-15"],
    ["1 September 2024", "day", "2024-09-01"],
    ['["2024-02-15"]', "day", "2024-02-15"],
    ["2022-08", "month", "2022-08"],
    ["8/2022", "month", "2022-08"],
    ["Sept 2022", "month", "2022-09"],
    ["November, 2024", "month", "2024-11"],
    ["2019", "year", "2019"],
  ])("%j to the %s", (raw, precision, on) => {
    expect(readDateText(raw, "first")).toEqual({ precision, on });
  });
});

describe("a date that is guessed or read with loss carries a doubt", () => {
  test.each([
    ["7/15/1905", "year", "2023", "is the year 2023"],
    ["7/7/1905", "year", "2015", "is the year 2015"],
    ["1905-07-16", "year", "2024", "is the year 2024"],
    ["7/16/1909", "year", "2023", "is the year 2023"],
    ["25/12/2023", "day", "2023-12-25", "day before month"],
    ["3.4.2023", "day", "2023-04-03", "day before month"],
    ["10/1/22", "day", "2022-10-01", "two digits"],
    ["15-Nov-98", "day", "1998-11-15", "two digits"],
    ["45597", "day", "2024-11-01", "spreadsheet's number"],
    ["45597.5", "day", "2024-11-01", "spreadsheet's number"],
    ["~2019", "year", "2019", "approximate"],
    ["early 2023", "year", "2023", "approximate"],
    ["2015-2022", "year", "2015", "range"],
    ["2022-08 (estimated)", "month", "2022-08", "more than a date"],
    ["2024-02-15 (kick-off); 2024-08-23 (signed)", "day", "2024-02-15", "more than a date"],
    ["10/1/2024, planned", "day", "2024-10-01", "more than a date"],
    ['["2024-02-15","2024-03-01"]', "day", "2024-02-15", "several dates"],
  ])("%j", (raw, precision, on, doubt) => {
    const reading = readDateText(raw, "first");
    expect(reading).toMatchObject({ precision, on });
    expect(reading.doubt).toContain(doubt);
  });

  test("the end of a range of years is meant where something ended", () => {
    expect(readDateText("2015-2022", "last")).toMatchObject({ precision: "year", on: "2022" });
  });
});

test.each([
  "",
  " ",
  "N/A",
  "na\n",
  "N/A - Active as R&D only.",
  "None",
  "Blank/Not Provided",
  "TBD",
  "Unknown",
  "-",
])("%j is no date and no doubt", (raw) => {
  expect(readDateText(raw, "first")).toEqual({ precision: "unknown", on: null });
});

test.each([
  "Ongoing",
  "Pre-2021",
  "Q4FY25",
  "FY2025",
  "10/12023",
  "2/30/2024",
  "13/13/2024",
  "1/0/1900",
  "1/1/1900",
  "6/1/1776",
  "0/0/0000",
  "3/1/20240",
  "2022-2015",
  "99999",
  "Smarch 2024",
  "Next 2024",
  "[1, 2]",
  "[2024-02-15",
  "=TODAY()",
])("%j is unknown, with a doubt", (raw) => {
  expect(readDateText(raw, "first")).toMatchObject({ precision: "unknown", on: null });
  expect(readDateText(raw, "first").doubt).toBeDefined();
});

describe("24-Nov, which is a day without a year or a month that a spreadsheet took for a day", () => {
  test.each(["24-Nov", "Nov-24", "24 November", "Nov '24"])(
    "%j is the month when the year is likely",
    (raw) => {
      const read = federalCase({ initiated: "", implemented: raw });
      expect(read.dates.implemented).toEqual({ raw, precision: "month", on: "2024-11" });
      expect(read.notices).toHaveLength(1);
      expect(read.notices[0]).toMatchObject({ row: 2, column: "Date Implemented" });
    },
  );

  test.each([
    ["its year is not likely", { implemented: "1-Oct" }],
    ["it would come before what comes first", { initiated: "3/1/2024", implemented: "20-Nov" }],
    ["it would come after what comes last", { initiated: "24-Nov", retired: "2023" }],
  ])("is unknown when %s", (_, row) => {
    const read = federalCase({ initiated: "", ...row });
    const [raw = ""] = Object.values(row).filter((text) => /[A-Z]/.test(text));
    expect(Object.values(read.dates)).toContainEqual({ raw, precision: "unknown", on: null });
    expect(read.notices.map(({ problem }) => problem).join()).toContain("may be a day without a year");
  });

  test("is in order with a year that is known no more exactly", () => {
    const read = federalCase({ initiated: "2024", implemented: "24-Nov", retired: "2024" });
    expect(read.dates.implemented.on).toBe("2024-11");
  });
});

describe("years typed into a spreadsheet cell that shows days", () => {
  test.each([
    [1905, 7, 15, 2023],
    [1905, 5, 3, 1950],
    [1905, 8, 10, 2049],
    [1905, 5, 2, null],
    [1909, 7, 16, 2023],
    [1907, 1, 1, null],
    [2023, 7, 15, null],
  ])("%i-%i-%i is %s", (year, month, day, typed) => {
    expect(yearTypedAsDay(year, month, day)).toBe(typed);
  });

  test("are the days that the calendar of the language itself counts to", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), (year) => {
        const day = new Date(Date.UTC(1899, 11, 30 + year));
        expect(yearTypedAsDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate())).toBe(year);
      }),
    );
  });

  test("a spreadsheet's number is the day that the calendar of the language itself counts to", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 99_999 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
        const { year, month, day: dayOfMonth } = dayOfSerial(serial);
        const [m, d] = [month, dayOfMonth].map((value) => String(value).padStart(2, "0"));
        expect(`${year}-${m}-${d}`).toBe(day);
      }),
    );
  });
});

test("no text breaks the reading of dates, and what is read has the form of its precision", () => {
  const forms = { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/ };
  const likely = fc.stringMatching(/^[0-9a-zA-Z/.,;:'()~ -]{0,24}$/);
  fc.assert(
    fc.property(
      fc.oneof(likely, fc.string({ unit: "binary" })),
      fc.constantFrom("first", "last"),
      (raw, edge) => {
        const { precision, on } = readDateText(raw, edge);
        if (precision === "unknown") expect(on).toBeNull();
        else expect(on).toMatch(forms[precision]);
      },
    ),
    { numRuns: 500 },
  );
});
