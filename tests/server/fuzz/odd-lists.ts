import fc from "fast-check";
import { Mapping } from "@/lib/domain/imports/mapping/mapping";
import { fieldTargets, metricTargets, type Target } from "@/lib/domain/imports/mapping/target";
import { aSheet, bookParts } from "@/tests/server/fuzz/bombs";
import { zip } from "@/tests/server/fuzz/zip";

export interface OddList {
  fileName: string;
  content: Buffer;
  mapping: Mapping;
}

const width = 6;

const telling = fc.constantFrom(
  "",
  " ",
  "N/A",
  "Sort mail",
  "sort  MAIL",
  "Vertrieb",
  "Idee",
  "live",
  "yes",
  "UC-0001",
  "1.234,56 €",
  "20k-30k",
  "1e308",
  "-0",
  "31.02.2026",
  "2026-11-30",
  "Q2 2027",
  "45657",
  "=1+1",
  "'=1+1",
  "\u0000",
  "\uD83E",
  "😀",
  "٣",
  "x".repeat(6_000),
);
const cell = fc.oneof({ weight: 3, arbitrary: telling }, fc.string({ unit: "binary", maxLength: 20 }));
const table = fc.array(fc.array(cell, { minLength: 0, maxLength: width + 1 }), { maxLength: 12 });
const header = fc.array(fc.oneof(fc.constantFrom("Title", "Department", "Status", "Value", ""), cell), {
  minLength: 1,
  maxLength: width,
});

/** Bytes that are changed, put in or taken out, by place and value; none in most files. */
const damage = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom("set", "insert", "remove")), {
    maxLength: 6,
  }),
);

const others: Target[] = [
  ...fieldTargets.filter((target) => target !== "title"),
  ...metricTargets,
  "score.data_availability",
  "extra",
  "ignore",
];

/** What is said of the columns: the first holds the title, the others anything. */
const mappings = fc
  .tuple(
    fc.shuffledSubarray(others, { minLength: width - 1, maxLength: width - 1 }),
    fc.constantFrom("createOnly" as const, "bySource" as const),
    fc.constantFrom("Fuzzed", "Another list"),
  )
  .map(
    ([targets, rule, source]): Mapping => ({
      source,
      columns: ["title" as const, ...targets].map((target, index) => ({
        index,
        header: "",
        target,
        options: {},
      })),
      values: {},
      identity: rule === "createOnly" ? { rule } : { rule, columns: [0, 1] },
      defaults: { department: "hr" },
    }),
  )
  .filter((mapping) => Mapping.safeParse(mapping).success);

export const csvLists: fc.Arbitrary<OddList> = fc
  .record({
    head: header,
    rows: table,
    separator: fc.constantFrom(",", ";", "\t"),
    end: fc.constantFrom("\n", "\r\n", "\r"),
    encoding: fc.constantFrom("utf8", "utf16le", "latin1"),
    bom: fc.boolean(),
    quotes: fc.boolean(),
    harm: damage,
    mapping: mappings,
  })
  .map(({ head, rows, separator, end, encoding, bom, quotes, harm, mapping }) => {
    const quoted = (text: string) => (quotes ? `"${text.replaceAll('"', '""')}"` : text);
    const lines = [head, ...rows].map((cells) => cells.map(quoted).join(separator));
    const text = `${bom ? "\uFEFF" : ""}${lines.join(end)}`;
    return { fileName: "list.csv", content: harmed(Buffer.from(text, encoding as "utf8"), harm), mapping };
  });

export const jsonLists: fc.Arbitrary<OddList> = fc
  .record({
    value: fc.oneof(
      fc.array(fc.dictionary(cell, fc.jsonValue({ maxDepth: 3 }), { maxKeys: width }), { maxLength: 12 }),
      fc.jsonValue(),
    ),
    shape: fc.constantFrom("list", "lines", "inside"),
    harm: damage,
    mapping: mappings,
  })
  .map(({ value, shape, harm, mapping }) => {
    const records: readonly unknown[] = Array.isArray(value) ? value : [value];
    const text =
      shape === "lines"
        ? records.map((record) => JSON.stringify(record)).join("\n")
        : JSON.stringify(shape === "inside" ? { data: { cases: value } } : value);
    return { fileName: "list.json", content: harmed(Buffer.from(text), harm), mapping };
  });

/** Workbooks whose XML is damaged before they are packed, or whose bytes are after. */
export const workbooks: fc.Arbitrary<OddList> = fc
  .record({ head: header, rows: table, inside: damage, outside: damage, mapping: mappings })
  .map(({ head, rows, inside, outside, mapping }) => {
    const sheet = aSheet([head, ...rows].map((cells, row) => rowXml(cells, row + 1)).join(""));
    const parts = bookParts({}).map((part) =>
      part.name.endsWith("sheet1.xml") ? { ...part, content: harmed(Buffer.from(sheet), inside) } : part,
    );
    return { fileName: "list.xlsx", content: harmed(zip(parts), outside), mapping };
  });

export const anyBytes: fc.Arbitrary<OddList> = fc
  .record({
    content: fc.uint8Array({ maxLength: 400 }),
    fileName: fc.constantFrom("list.csv", "list.xlsx", "list.json", "list"),
    mapping: mappings,
  })
  .map(({ content, ...rest }) => ({ ...rest, content: Buffer.from(content) }));

function rowXml(cells: readonly string[], row: number): string {
  const texts = cells.map((text, index) => {
    const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    return `<c r="${String.fromCharCode(65 + index)}${row}" t="inlineStr"><is><t>${escaped}</t></is></c>`;
  });
  return `<row r="${row}">${texts.join("")}</row>`;
}

type Harm = [place: number, value: number, how: string];

function harmed(bytes: Buffer, harm: readonly Harm[]): Buffer {
  let left = bytes;
  for (const [place, value, how] of harm) {
    const at = left.length === 0 ? 0 : place % left.length;
    const after = how === "insert" ? at : at + 1;
    const put = how === "remove" ? [] : [value];
    left = Buffer.concat([left.subarray(0, at), Buffer.from(put), left.subarray(after)]);
  }
  return left;
}
