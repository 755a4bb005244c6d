import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { DomainError } from "@/lib/domain/shared/domain-error";
import { readTable } from "@/lib/server/imports/read-table";
import { federalFileName, fixtureBytes } from "./federal-file";

// Many runs each: on a busy machine they may take longer than the usual limit.
vi.setConfig({ testTimeout: 30_000 });

const read = (text: string) => readTable(Buffer.from(text), "list.csv");

describe("encodings", () => {
  const text = "name,note\n“Zoë’s” café,1 € – ok…\n";
  const rows = [["“Zoë’s” café", "1 € – ok…"]];

  test("UTF-8 is read with and without a byte order mark", () => {
    expect(read(text)).toMatchObject({ encoding: "utf-8", header: ["name", "note"], rows });
    expect(read(`\uFEFF${text}`)).toMatchObject({ encoding: "utf-8", header: ["name", "note"], rows });
  });

  test("what is not UTF-8 is windows-1252, its typographic characters included", () => {
    const bytes = [0x93, 0x5a, 0x6f, 0xeb, 0x92, 0x73, 0x94, 0x2c, 0x80, 0x96, 0x85, 0x8a, 0x9f, 0x99];
    expect(readTable(Uint8Array.from([0x61, 0x2c, 0x62, 0x0a, ...bytes]), "list.csv")).toMatchObject({
      encoding: "windows-1252",
      rows: [["“Zoë’s”", "€–…ŠŸ™"]],
    });
  });

  test("every byte but NUL means something in windows-1252", () => {
    const printable = Array.from({ length: 0xe0 }, (_, index) => index + 0x20).filter(
      (byte) => byte !== 0x22,
    );
    const { rows } = readTable(Uint8Array.from([0x61, 0x0a, 0x22, ...printable, 0x22]), "list.csv");
    expect(new Set(rows[0]?.[0]).size).toBe(printable.length);
    expect(rows[0]?.[0]).not.toContain("\uFFFD");
  });
});

describe("cells and lines", () => {
  test.each([
    ["CRLF", "a,b\r\n1,2\r\n3,4\r\n"],
    ["LF", "a,b\n1,2\n3,4\n"],
    ["CR", "a,b\r1,2\r3,4"],
    ["mixed", "a,b\r\n1,2\n3,4\r"],
    ["semicolons", "a;b\n1;2\n3;4"],
    ["tabs", "a\tb\n1\t2\n3\t4"],
    ["empty lines at the end", "a,b\n1,2\n3,4\n\n,\n ,\t\n\n"],
  ])("with %s", (_, text) => {
    expect(read(text)).toMatchObject({
      header: ["a", "b"],
      rows: [
        ["1", "2"],
        ["3", "4"],
      ],
    });
  });

  test("are raw: white space, quotes, line breaks and separators inside a cell stay", () => {
    expect(read('a,b\r\n" x ","say ""hi"",\r\nplease"\r\n -1 ,=A1').rows).toEqual([
      [" x ", 'say "hi",\r\nplease'],
      [" -1 ", "=A1"],
    ]);
  });

  test("keep the length of their row, and blank lines between rows their place", () => {
    expect(read("a,b\n1\n\n1,2,3\n").rows).toEqual([["1"], [""], ["1", "2", "3"]]);
  });

  test("of one header used many times are all kept", () => {
    expect(read("x,x,x\n1,2,3")).toMatchObject({ header: ["x", "x", "x"], rows: [["1", "2", "3"]] });
  });

  test("are separated by what separates the header, not by what stands in quotation marks there", () => {
    expect(read('"a, b, c";"d, e"\n1,5;2').rows).toEqual([["1,5", "2"]]);
    expect(read('"a;b;c",d\n1;2,3').rows).toEqual([["1;2", "3"]]);
  });

  test("of the real file are the same with semicolons or tabs, in UTF-8", () => {
    const original = readTable(fixtureBytes(federalFileName), federalFileName);
    for (const delimiter of [";", "\t"]) {
      const text = stringify([[...original.header], ...original.rows.map((row) => [...row])], { delimiter });
      expect(read(text)).toEqual({ ...original, encoding: "utf-8", separator: delimiter });
    }
  });
});

describe("a file is refused in plain words", () => {
  test.each([
    ["empty", "", "empty"],
    ["blank in its first line", "\n1,2", "first line"],
    ["only separators", ",,,\n,,,", "first line"],
    ["an Excel workbook", "PK\u0003\u0004rest", "Excel workbook"],
    ["a PDF", "%PDF-1.7 …", "PDF"],
    ["holding NUL", "a,b\n1,\u00002", "not a text file"],
    ["binary", "a\u0001\u0002\u0003\u0004", "not a text file"],
    ["open at its end", 'a,b\n1,2\n3,"4\n5,6\n', "line 3"],
    ["open at its end, after long cells", 'a,b\r\n1,"2\r\n\r\n2"\r\n3,"4', "line 5"],
    ["quoted in the middle of a cell", 'a,b\n1,x"y\n', "line 2"],
    ["going on behind a quoted cell", 'a,b\n1,2\n"3"x,4\n', "line 3"],
  ])("when it is %s", (_, text, words) => {
    const error = refusal(() => read(text));
    expect(error.code).toBe("invalid");
    expect(error.message).toContain(words);
    expect(error.fields).toEqual([{ field: "file", message: error.message }]);
  });

  test("when it is UTF-16", () => {
    const bytes = Buffer.from("\uFEFFa,b\n1,2", "utf16le");
    expect(refusal(() => readTable(bytes, "list.csv")).message).toContain("UTF-16");
  });

  test.each([
    ["rows", `a\n${"1\n".repeat(5_001)}`, "5,000 rows"],
    ["rows below thousands of empty ones", `a\n${"\n".repeat(25_000)}1`, "5,000 rows"],
    ["columns", ",a".repeat(1_000), "1,000 columns"],
    ["cells", `a\n${",".repeat(3_000_000)}`, "3,000,000 cells"],
    ["bytes", "a".repeat(25 * 1024 * 1024 + 1), "25 MB"],
  ])("as too large when it has too many %s", (_, text, words) => {
    const error = refusal(() => read(text));
    expect(error).toMatchObject({ code: "tooLarge", fields: [{ field: "file" }] });
    expect(error.message).toContain(words);
  });

  test("but not with exactly 5,000 rows and empty lines below", () => {
    expect(read(`a\n${"1\n".repeat(5_000)}${"\n".repeat(3_000)}`).rows).toHaveLength(5_000);
  });
});

describe("whatever the bytes", () => {
  const pieces = fc.constantFrom(
    '"',
    ",",
    ";",
    "\t",
    "\r\n",
    "\n",
    "\r",
    "a",
    " ",
    "é",
    "🦊",
    "\uFEFF",
    '""',
    "=1",
  );

  test("a file is read or refused, and nothing else happens", () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ min: 9, maxLength: 400 }),
      fc.array(pieces, { maxLength: 80 }).map((parts) => Buffer.from(parts.join(""))),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        try {
          expect(readTable(content, "list.csv").header.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("a table written as CSV is read back cell for cell", () => {
    const cell = fc.oneof(
      fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join("")),
      fc.string({ unit: "grapheme" }),
    );
    const filled = cell.filter((text) => text.trim() !== "" && !text.startsWith("\uFEFF"));
    const table = fc.integer({ min: 2, max: 5 }).chain((width) => {
      const row = fc.array(cell, { minLength: width - 1, maxLength: width - 1 });
      return fc.tuple(
        fc.array(filled, { minLength: width, maxLength: width }),
        fc.array(
          fc.tuple(filled, row).map(([first, rest]) => [first, ...rest]),
          { maxLength: 6 },
        ),
      );
    });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), ([header, rows], delimiter) => {
        const text = stringify([header, ...rows], { delimiter, quoted: true, record_delimiter: "\r\n" });
        fc.pre(!text.includes("\u0000"));
        expect(read(text)).toMatchObject({ header, rows, separator: delimiter });
      }),
      { numRuns: 200 },
    );
  });
});

function refusal(run: () => unknown): DomainError {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("the file was read");
}
