import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { readFile } from "@/lib/server/imports/read-file";
import { federalFileName, fixtureBytes } from "./federal-file";
import { workbook } from "./workbook";

// A workbook is read in a thread of its own, which takes its time to start on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = "list.csv") => readFile(bytesOf(text), name);

async function refusal(reading: Promise<unknown>): Promise<DomainError> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof DomainError) return error;
  throw new Error(`It was not refused, but: ${error}`);
}

describe("The encoding of a list", () => {
  const text = "name,note\n“Zoë’s” café,1 € – ok…\n";
  const table = { header: ["name", "note"], rows: [["“Zoë’s” café", "1 € – ok…"]] };

  test.each([
    ["UTF-8", bytesOf(text), "utf-8"],
    ["UTF-8 with a byte order mark", bytesOf(`\uFEFF${text}`), "utf-8"],
    ["UTF-16 LE with a mark", Buffer.from(`\uFEFF${text}`, "utf16le"), "utf-16le"],
    ["UTF-16 LE without one", Buffer.from(text, "utf16le"), "utf-16le"],
    ["UTF-16 BE with a mark", Buffer.from(`\uFEFF${text}`, "utf16le").swap16(), "utf-16be"],
  ])("is found to be %s", async (_, bytes, encoding) => {
    const { layout, table: found } = await readFile(bytes, "list.csv");
    expect([layout.encoding, found]).toEqual([encoding, { ...table, firstRow: 2 }]);
  });

  test("is refused as UTF-16 where it ends in the middle of a character", async () => {
    const cutOff = Buffer.from(`\uFEFF${text}`, "utf16le").subarray(0, -1);
    await expect(readFile(cutOff, "list.csv")).rejects.toThrow("it was cut off");
  });

  test("is windows-1252, with its typographic characters, where it is not UTF-8", async () => {
    const bytes = [0x93, 0x5a, 0x6f, 0xeb, 0x92, 0x73, 0x94, 0x2c, 0x80, 0x96, 0x85, 0x8a, 0x9f, 0x99];
    const { layout, table: found } = await readFile(
      Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, ...bytes]),
      "list.csv",
    );
    expect([layout.encoding, found.rows]).toEqual(["windows-1252", [["“Zoë’s”", "€–…ŠŸ™"]]]);
  });
});

describe("The cells of a CSV file", () => {
  test.each([
    ["CRLF", "a,b\r\n1,2\r\n3,4\r\n"],
    ["LF", "a,b\n1,2\n3,4\n"],
    ["CR", "a,b\r1,2\r3,4"],
    ["mixed ends of lines", "a,b\r\n1,2\n3,4\r"],
    ["semicolons", "a;b\n1;2\n3;4"],
    ["tabs", "a\tb\n1\t2\n3\t4"],
    ["empty lines at the end", "a,b\n1,2\n3,4\n\n,\n ,\t\n\n"],
  ])("are the same with %s", async (_, text) => {
    const { table } = await read(text);
    expect([table.header, ...table.rows]).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  test("are raw: white space, quotes, line breaks and separators inside a cell stay", async () => {
    const { table } = await read('a,b\r\n" x ","say ""hi"",\r\nplease"\r\n -1 ,=A1');
    expect(table.rows).toEqual([
      [" x ", 'say "hi",\r\nplease'],
      [" -1 ", "=A1"],
    ]);
  });

  test("are separated by what most lines agree on, not by commas in a banner or in numbers", async () => {
    const { table, layout } = await read(
      "Our list, as of May, confidential\n\nName;Department;Cost\nA;HR;1,5\nB;IT;2,5\n",
    );
    expect([layout.separator, layout.headerRow, table.header]).toEqual([
      ";",
      3,
      ["Name", "Department", "Cost"],
    ]);
    expect(table.firstRow).toBe(4);
  });

  test("of the federal file are the same with semicolons or tabs", async () => {
    const original = await readFile(fixtureBytes(federalFileName), federalFileName);
    for (const delimiter of [";", "\t"]) {
      const text = stringify(
        [original.table.header, ...original.table.rows].map((row) => [...row]),
        {
          delimiter,
        },
      );
      expect((await read(text)).table).toEqual(original.table);
    }
  });
});

describe("A workbook", () => {
  const day = new Date(Date.UTC(2026, 4, 31));

  test("gives its cells as a person sees them: dates, amounts, shares, formulas and rich text", async () => {
    const bytes = await workbook(
      [
        ["Title", "Department", "Start", "Cost", "Share", "Sum", "Note"],
        [
          "A",
          "HR",
          day,
          1200.5,
          0.61,
          { formula: "1+1", result: 2 },
          { richText: [{ text: "bo" }, { text: "ld" }] },
        ],
      ],
      (sheet) => {
        sheet.getCell("D2").numFmt = '#,##0.00 "EUR"';
        sheet.getCell("E2").numFmt = "0%";
      },
    );
    const { kind, table } = await readFile(bytes, "list.xlsx");
    expect(kind).toBe("xlsx");
    expect(table.rows).toEqual([["A", "HR", "2026-05-31", "1200.5 EUR", "61%", "2", "bold"]]);
  });

  test("with a banner and three header rows, merged into groups, is read below them by joined names", async () => {
    const bytes = await workbook(
      [
        ["Portfolio 2026", null, null, null, null],
        ["Case", null, "Figures", null, null],
        [null, null, "Value a year", null, "Cost"],
        ["Title", "Department", "Low", "High", "Once"],
        ["Sort the post", "Mail room", 10, 20, 5],
        ["Answer mail", "Sales", 30, 40, 6],
      ],
      (sheet) => {
        sheet.mergeCells("A1:E1");
        sheet.mergeCells("A2:B2");
        sheet.mergeCells("C2:E2");
        sheet.mergeCells("C3:D3");
      },
    );
    const { table, layout, remarks } = await readFile(bytes, "list.xlsx");
    expect(layout.headerRow).toBe(4);
    expect(table.header).toEqual([
      "Case / Title",
      "Case / Department",
      "Figures / Value a year / Low",
      "Figures / Value a year / High",
      "Figures / Cost / Once",
    ]);
    expect(table.rows[1]).toEqual(["Answer mail", "Sales", "30", "40", "6"]);
    expect(remarks.join()).toContain("Row 4");
  });

  test("of several sheets is read from the largest that is shown, or the one that was chosen", async () => {
    const bytes = await workbook(
      [
        ["Title", "Department"],
        ["A", "HR"],
      ],
      (_, book) => {
        const notes = book.addWorksheet("Notes");
        notes.addRow(["Key", "Meaning"]);
        notes.addRow(["x", "y"]);
        notes.addRow(["z", "w"]);
        const hidden = book.addWorksheet("Hidden", { state: "hidden" });
        for (let row = 0; row < 50; row++) hidden.addRow(["a", "b"]);
      },
    );
    expect((await readFile(bytes, "list.xlsx")).layout.sheet).toBe("Notes");
    const chosen = await readFile(bytes, "list.xlsx", { sheet: "List" });
    expect(chosen.table.rows).toEqual([["A", "HR"]]);
    expect(chosen.sheets.map(({ name }) => name)).toEqual(["List", "Notes", "Hidden"]);
    expect((await refusal(readFile(bytes, "list.xlsx", { sheet: "Gone" }))).message).toContain("“Gone”");
  });
});

describe("A JSON file", () => {
  const rows = [
    ["A", "HR", "12.50 EUR", "1"],
    ["B", "IT", "", "2"],
  ];
  const records = [
    { title: "A", unit: { code: "HR" }, cost: { amountMinor: 1250, currency: "EUR" }, rank: 1 },
    { title: "B", unit: { code: "IT" }, cost: null, rank: 2 },
  ];

  test.each([
    ["a list", JSON.stringify(records), ""],
    ["one object a line", records.map((one) => JSON.stringify(one)).join("\n"), ""],
    [
      "a list inside an object",
      JSON.stringify({ meta: { by: "me" }, data: { cases: records } }),
      "data.cases",
    ],
  ])("is read from %s, with nested names joined", async (_, text, path) => {
    const { kind, table, layout } = await read(text, "list.json");
    expect([kind, layout.recordsPath, table.header]).toEqual([
      "json",
      path,
      ["title", "unit.code", "cost", "rank"],
    ]);
    expect(table.rows).toEqual(rows);
  });

  test.each([
    ["two lists: the longest", JSON.stringify({ a: [{ x: 1 }], b: [{ y: 1 }, { y: 2 }] }), "b"],
    ["two lists: the one that was chosen", JSON.stringify({ a: [{ x: 1 }], b: [{ y: 1 }, { y: 2 }] }), "a"],
  ])("of %s", async (_, text, recordsPath) => {
    const { layout } = await readFile(bytesOf(text), "list.json", recordsPath === "a" ? { recordsPath } : {});
    expect(layout.recordsPath).toBe(recordsPath);
  });

  test.each([
    ["is cut off", '[{"a":1},{"b":', "ends in the middle"],
    ["is nested too deep", `[{"a":${"[".repeat(40)}${"]".repeat(40)}}]`, "nested"],
    ["has one name twice", '[{"a":1,"a":2}]', "twice"],
    ["holds no objects", "[1,2,3]", "no list of objects"],
    ["holds half a character", '[{"a":"\\ud800"}]', "half a character"],
  ])("that %s is refused in plain words", async (_, text, words) => {
    const error = await refusal(read(text, "list.json"));
    expect([error.code, error.fields?.[0]?.field]).toEqual(["invalid", "file"]);
    expect(error.message).toContain(words);
  });
});

describe("A file is refused in plain words", () => {
  test.each([
    ["empty", "", "invalid", "empty"],
    ["only separators", ",,,\n,,,", "invalid", "no names of columns"],
    ["a damaged workbook", "PK\u0003\u0004rest", "invalid", "damaged"],
    ["a PDF", "%PDF-1.7 …", "unsupportedType", "PDF"],
    ["a picture", "GIF89a/*<html>", "unsupportedType", "picture"],
    ["a web page", "<!DOCTYPE html><table><tr><td>1", "unsupportedType", "web page"],
    ["holding NUL", "a,b\n1,\u00002", "unsupportedType", "not a text file"],
    ["open at its end", 'a,b\n1,2\n3,"4\n5,6\n', "invalid", "line 3"],
    ["quoted in the middle of a cell", 'a,b\n1,x"y\n', "invalid", "line 2"],
  ])("when it is %s", async (_, text, code, words) => {
    const error = await refusal(read(text));
    expect([error.code, error.fields?.[0]?.field]).toEqual([code, "file"]);
    expect(error.message).toContain(words);
  });

  test.each([
    ["rows", `a\n${"1\n".repeat(50_001)}`, "50,000 rows"],
    ["columns", ",a".repeat(1_000), "1,000 columns"],
    ["cells", `a\n${",".repeat(3_000_001)}`, "cells"],
    ["bytes", "a".repeat(25 * 1024 * 1024 + 1), "25 MB"],
  ])("as too large when it has too many %s", async (_, text, words) => {
    const error = await refusal(read(text));
    expect(error.code).toBe("tooLarge");
    expect(error.message).toContain(words);
  });
});

test("Any bytes are read or refused, never anything else", async () => {
  const starts = ["", "\uFEFF", "PK\u0003\u0004", "[{", '{"a":', "a;b\n", "%PDF"].map(bytesOf);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom("a.csv", "a.xlsx", "a.json"),
      async (start, rest, name) => {
        const outcome = await readFile(Uint8Array.from([...start, ...rest]), name).catch((error) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(DomainError);
        else expect(outcome.table.header.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 400 },
  );
});
