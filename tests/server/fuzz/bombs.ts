import { type ZipPart, zip } from "@/tests/server/fuzz/zip";

export interface Bomb {
  what: string;
  fileName: string;
  /** The answers that are right; 201 where it is an ordinary list in spite of what it carries. */
  status: readonly number[];
  /** Made when it is sent: together they would fill the memory. */
  content: () => Buffer;
  /** Takes many seconds to read, and is left to the whole run. */
  isSlow: boolean;
}

const megabyte = 1024 * 1024;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

interface Book {
  sheets?: readonly string[];
  sharedStrings?: string;
  definedNames?: string;
  styles?: string;
  more?: readonly ZipPart[];
}

/** The parts of a workbook whose sheets hold this XML. */
export function bookParts({
  sheets = [aSheet()],
  sharedStrings,
  definedNames = "",
  styles,
  more = [],
}: Book) {
  const numbers = sheets.map((_, index) => index + 1);
  const relations = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  if (sharedStrings !== undefined)
    relations.push(`<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`);
  if (styles !== undefined)
    relations.push(`<Relationship Id="y" Type="${office}/styles" Target="styles.xml"/>`);
  const names = numbers.map((number) => `<sheet name="S${number}" sheetId="${number}" r:id="rId${number}"/>`);
  const parts: ZipPart[] = [
    {
      name: "[Content_Types].xml",
      content: `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${declaration}<workbook ${main} xmlns:r="${office}"><sheets>${names.join("")}</sheets>${definedNames}</workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${declaration}<Relationships xmlns="${packages}/relationships">${relations.join("")}</Relationships>`,
    },
    ...sheets.map((content, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content })),
    ...(sharedStrings === undefined ? [] : [{ name: "xl/sharedStrings.xml", content: sharedStrings }]),
    ...(styles === undefined ? [] : [{ name: "xl/styles.xml", content: styles }]),
  ];
  return [...parts, ...more];
}

const cell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const listRows = `<row r="1">${cell("A1", "Title")}${cell("B1", "Department")}</row><row r="2">${cell("A2", "Sort mail")}${cell("B2", "Post room")}</row>`;

/** A sheet with a small list, whatever stands beside it. */
export function aSheet(rows = listRows, after = "", before = ""): string {
  return `${declaration}${before}<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

const book = (parts: Book) => zip(bookParts(parts));
const zeros = (size: number) => Buffer.alloc(size, "0");

/** Texts that cannot be packed well, so that they pass as an honest file; the same ones every time. */
function noise(count: number): string[] {
  let state = 20_261_130;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state.toString(36);
  });
}

/** Archives that are traps for whoever unpacks them. */
export function zipBombs(): Bomb[] {
  const bombs: [string, readonly number[], () => Buffer][] = [
    [
      "a sheet of 210 MB of one letter",
      [413],
      () => book({ sheets: [zeros(210 * megabyte).toString("latin1")] }),
    ],
    [
      "a sheet of 60 MB that says it is small",
      [413, 422],
      () => zip(replaced(bookParts({}), "xl/worksheets/sheet1.xml", zeros(60 * megabyte), { size: 1_000 })),
    ],
    ["1,500 parts that share the same megabyte", [413], overlapping],
    ["a zip in a zip in a zip", [415], nested],
    [
      "a bomb beside an ordinary sheet",
      [413],
      () => book({ more: [{ name: "xl/media/a.bin", content: zeros(210 * megabyte) }] }),
    ],
    [
      "a packed bomb beside an ordinary sheet, which nobody unpacks",
      [201, 413],
      () => book({ more: [{ name: "xl/embeddings/a.zip", content: nested() }] }),
    ],
    [
      "a zip that is no workbook",
      [415],
      () => zip([{ name: "list.csv", content: "Title,Department\nA,B\n" }]),
    ],
    [
      "a part that leads out of the folder",
      [422],
      () => book({ more: [{ name: "../../../etc/passwd", content: "x" }] }),
    ],
    ["a part with an absolute name", [422], () => book({ more: [{ name: "/etc/passwd", content: "x" }] })],
    [
      "a protected part",
      [415],
      () => book({ more: [{ name: "xl/a.xml", content: "x", says: { flags: 1 } }] }),
    ],
    ["60,000 parts that are not there", [413], () => zip(bookParts({}), { entries: 60_000 })],
    [
      "two sheets of the same name",
      [201, 422],
      () => zip([...bookParts({}), { name: "xl/worksheets/sheet1.xml", content: aSheet("") }]),
    ],
    ["a workbook behind a picture", [415], () => Buffer.concat([Buffer.from("GIF89a/*"), book({})])],
    ["a cut workbook", [422], () => book({}).subarray(0, 900)],
    ["10,000 sheets", [413], () => book({ sheets: Array.from({ length: 10_000 }, () => aSheet("")) })],
    ["1,900 sheets", [201, 413, 422], () => book({ sheets: Array.from({ length: 1_900 }, () => aSheet()) })],
  ];
  return named(bombs, "list.xlsx");
}

function replaced(parts: ZipPart[], name: string, content: Buffer, says: ZipPart["says"] = {}): ZipPart[] {
  return parts.map((part) => (part.name === name ? { name, content, says } : part));
}

function overlapping(): Buffer {
  const first: ZipPart = { name: "xl/media/0.bin", content: zeros(megabyte) };
  const others = Array.from({ length: 1_500 }, (_, index) => ({
    name: `xl/media/${index + 1}.bin`,
    content: "",
    sharesWith: 0,
  }));
  return zip([first, ...others, ...bookParts({})]);
}

function nested(): Buffer {
  let inner = zip([{ name: "bomb.bin", content: zeros(50 * megabyte) }]);
  for (let depth = 0; depth < 3; depth++) {
    inner = zip(Array.from({ length: 10 }, (_, index) => ({ name: `${index}.zip`, content: inner })));
  }
  return inner;
}

const laughs = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join("");
const entities = `<!DOCTYPE w [<!ENTITY l0 "lol">${laughs}]>`;
const stranger = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';

/** Workbooks whose XML is a trap for whoever reads it. */
export function xmlBombs(): Bomb[] {
  const bombs: [string, readonly number[], () => Buffer][] = [
    [
      "entities that grow to a billion laughs",
      [422],
      () => book({ sheets: [aSheet(`<row r="1">${cell("A1", "&l9;")}</row>`, "", entities)] }),
    ],
    [
      "an entity that names a file",
      [422],
      () => book({ sheets: [aSheet(`<row r="1">${cell("A1", "&x;")}</row>`, "", stranger)] }),
    ],
    [
      "entities in the shared strings",
      [422],
      () => book({ sharedStrings: `${declaration}${entities}<sst ${main}/>` }),
    ],
    [
      "entities in UTF-16",
      [422],
      () =>
        zip(
          replaced(
            bookParts({}),
            "xl/worksheets/sheet1.xml",
            Buffer.from(`\uFEFF${aSheet(listRows, "", entities)}`, "utf16le"),
          ),
        ),
    ],
    [
      "a row of the number one thousand million",
      [422],
      () => book({ sheets: [aSheet(`${listRows}<row r="1000000000">${cell("A1000000000", "x")}</row>`)] }),
    ],
    [
      "a last row far below the list",
      [413],
      () => book({ sheets: [aSheet(`${listRows}<row r="1048576">${cell("A1048576", "x")}</row>`)] }),
    ],
    [
      "a last column far beside the list",
      [413],
      () => book({ sheets: [aSheet(`${listRows}<row r="3">${cell("XFD3", "x")}</row>`)] }),
    ],
    ["four million cells", [413], () => book({ sheets: [aSheet(cellsOf(4_000_000, "c"))] })],
    ["four million cells under a prefix", [413, 422], () => book({ sheets: [prefixed(4_000_000)] })],
    [
      "one merged cell as large as a sheet",
      [413],
      () => book({ sheets: [aSheet(listRows, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')] }),
    ],
    [
      "a merged cell with its corners the other way round",
      [413],
      () => book({ sheets: [aSheet(listRows, '<mergeCells><mergeCell ref="XFD1048576:A1"/></mergeCells>')] }),
    ],
    [
      "merged cells that are written differently",
      [201, 413, 422],
      () =>
        book({
          sheets: [
            aSheet(
              listRows,
              `<mergeCells><mergeCell foo="${"x".repeat(50)}" ref="A1:XFD1048576"/></mergeCells>`,
            ),
          ],
        }),
    ],
    [
      "a rule for every cell of a sheet",
      [201],
      () =>
        book({
          sheets: [
            aSheet(
              listRows,
              '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
            ),
          ],
        }),
    ],
    [
      "a name for every cell of a sheet",
      [201],
      () =>
        book({
          definedNames:
            '<definedNames><definedName name="all">S1!$A$1:$XFD$1048576</definedName></definedNames>',
        }),
    ],
    ["two million different shared strings", [201, 413], () => book({ sharedStrings: strings(2_000_000) })],
    [
      "a shared string that is not there",
      [201, 422],
      () => book({ sheets: [aSheet('<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>')] }),
    ],
    [
      "one cell of 100 MB",
      [413],
      () => book({ sheets: [aSheet(`<row r="1">${cell("A1", "x".repeat(100 * megabyte))}</row>`)] }),
    ],
    [
      "one cell of eight megabytes that cannot be packed",
      [201, 413, 422],
      () =>
        book({ sheets: [aSheet(`${listRows}<row r="3">${cell("A3", noise(1_300_000).join(""))}</row>`)] }),
    ],
    [
      "half a million styles",
      [201, 413, 422],
      () =>
        book({
          styles: `${declaration}<styleSheet ${main}><cellXfs>${noise(500_000)
            .map((id) => `<xf numFmtId="${Number.parseInt(id, 36) % 160}" fontId="${id.length}"/>`)
            .join("")}</cellXfs></styleSheet>`,
        }),
    ],
    [
      "XML that is never closed",
      [422],
      () => book({ sheets: [`${declaration}<worksheet ${main}><sheetData>${"<row>".repeat(200_000)}`] }),
    ],
    [
      "a macro, a link to another workbook and a form control",
      [201],
      () =>
        book({
          more: ["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/ctrlProps/ctrlProp1.xml"].map(
            (name) => ({ name, content: `${declaration}<a/>` }),
          ),
        }),
    ],
  ];
  return named(bombs, "list.xlsx");
}

function cellsOf(count: number, tag: string): string {
  const rows = Array.from(
    { length: count / 1_000 },
    (_, row) =>
      `<row r="${row + 1}">${Array.from({ length: 1_000 }, (_, column) => `<${tag} t="str"><v>${(column * row * 7_919) % 1_000}</v></${tag}>`).join("")}</row>`,
  );
  return rows.join("");
}

function prefixed(count: number): string {
  const rows = cellsOf(count, "x:c").replaceAll("row", "x:row").replaceAll("v>", "x:v>");
  return `${declaration}<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
}

function strings(count: number): string {
  return `${declaration}<sst ${main}>${noise(count)
    .map((text) => `<si><t>${text}</t></si>`)
    .join("")}</sst>`;
}

/** Texts that are traps for whoever parses them. */
export function textBombs(): Bomb[] {
  const csv: [string, readonly number[], () => Buffer][] = [
    [
      "a quoted cell that is never closed, with 24 MB behind it",
      [413, 422],
      () => Buffer.from(`a,b\n1,"${"x,y\n".repeat(6 * megabyte)}`),
    ],
    ["three million columns", [413, 422], () => Buffer.from("c,".repeat(2_900_000))],
    ["50,000 rows of 200 columns", [413], () => Buffer.from(`${"c,".repeat(200)}\n`.repeat(50_000))],
    ["60,000 rows", [413], () => Buffer.from(`a,b\n${"1,2\n".repeat(60_000)}`)],
    ["a million lines of nothing", [413, 422], () => Buffer.from(`a,b\n${"\n".repeat(megabyte)}`)],
    ["bytes of UTF-16 without an end", [415, 422], () => Buffer.from([0xff, 0xfe, 0x61])],
  ];
  const json: [string, readonly number[], () => Buffer][] = [
    ["a million open brackets", [422], () => Buffer.from("[".repeat(megabyte))],
    [
      "objects in objects, 100,000 deep",
      [422],
      () => Buffer.from(`[${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}]`),
    ],
    [
      "a record of 100,000 fields",
      [413],
      () =>
        Buffer.from(
          JSON.stringify([Object.fromEntries(noise(100_000).map((name, index) => [`${name}${index}`, 1]))]),
        ),
    ],
    ["two million empty records", [413, 422], () => Buffer.from(`[${"{},".repeat(2_000_000)}{}]`)],
    [
      "each record with a field of its own",
      [413],
      () => Buffer.from(JSON.stringify(noise(40_000).map((name, index) => ({ [`${name}${index}`]: 1 })))),
    ],
    ["a string that is never closed", [422], () => Buffer.from(`[{"title":"${"x".repeat(20 * megabyte)}`)],
    [
      "24 million backslashes",
      [201, 422],
      () => Buffer.from(`[{"title":"${"\\\\".repeat(12 * megabyte)}"}]`),
    ],
    [
      "the prototype of everything",
      [201, 422],
      () => Buffer.from('[{"__proto__":{"title":"x"},"constructor":{"prototype":{"a":1}},"title":"A"}]'),
    ],
    [
      "numbers that no number is",
      [201, 422],
      () => Buffer.from('[{"title":1e99999,"value":-1e-99999,"n":123456789012345678901234567890}]'),
    ],
  ];
  return [...named(csv, "list.csv"), ...named(json, "list.json")];
}

const slow = new Set([
  "1,900 sheets",
  "two million different shared strings",
  "one cell of eight megabytes that cannot be packed",
  "half a million styles",
]);

function named(bombs: readonly [string, readonly number[], () => Buffer][], fileName: string): Bomb[] {
  return bombs.map(([what, status, content]) => ({
    what,
    status,
    content,
    fileName,
    isSlow: slow.has(what),
  }));
}
