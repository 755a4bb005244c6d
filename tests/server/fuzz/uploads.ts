import { gzipSync } from "node:zlib";

export interface Part {
  name: string;
  /** A file where there is a file name. */
  fileName?: string;
  content: Buffer | string;
}

export interface Upload {
  what: string;
  status: readonly number[];
  /** Made when it is sent: together they would fill the memory. */
  body: () => Buffer;
  type?: string;
  headers?: [string, string][];
}

const boundary = "tunefolio-boundary";
export const multipart = `multipart/form-data; boundary=${boundary}`;

/** The bytes of a form, written by hand so that nothing of it is put right on the way. */
export function form(parts: readonly Part[]): Buffer {
  const chunks = parts.flatMap(({ name, fileName, content }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName === undefined ? "" : `; filename="${fileName}"`}\r\n`,
    fileName === undefined ? "\r\n" : "Content-Type: text/csv\r\n\r\n",
    content,
    "\r\n",
  ]);
  return Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk as string)));
}

const header =
  "Use Case Name,Agency,Bureau,What is the intended purpose and expected benefits of the AI?,Stage of Development";
const row = "Sort mail,Department of Tests,Bureau,Answers sooner,Initiated";
const table = (rows: number) => `${header}\n${`${row}\n`.repeat(rows)}`;
const megabyte = 1024 * 1024;

const file = (content: Buffer | string, fileName = "list.csv"): Part => ({ name: "file", fileName, content });
const settings: Part[] = [
  { name: "preset", content: "us-federal-2024" },
  { name: "mode", content: "commit" },
];
const whole = (content: Buffer | string, fileName?: string) => form([...settings, file(content, fileName)]);
const refused = [413, 415, 422];

/** Files that are too large, bombs, or no lists at all. */
export function strangeFiles(): Upload[] {
  const contents: [string, () => Buffer | string][] = [
    ["nothing", () => ""],
    ["one byte", () => "x"],
    ["blank lines", () => "\n".repeat(100_000)],
    ["a zip archive", () => Buffer.from("504b0304140000000800", "hex")],
    ["an old Excel file", () => Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["a gzip bomb under the name of a list", () => gzipSync(Buffer.alloc(200 * megabyte))],
    ["a PDF with a page of HTML in it", () => "%PDF-1.7\n<html><script>alert(1)</script></html>\n%%EOF"],
    ["NUL bytes", () => `${header}\nSort\0mail,x,y,z,Initiated\n`],
    ["nothing but NUL", () => Buffer.alloc(megabyte)],
    ["twenty-four million separators", () => ",".repeat(24 * megabyte)],
    ["twenty-four million quotation marks", () => '"'.repeat(24 * megabyte)],
    ["a storm of quotation marks", () => `${header}\n${'"a""'.repeat(megabyte)}`],
    ["an open quotation mark before everything", () => `"${table(5_000)}`],
    ["6,000 rows", () => table(6_000)],
    ["5,000 rows of 200 columns and more rows", () => `${"c,".repeat(200)}\n`.repeat(6_000)],
    ["100,000 columns", () => `${"c,".repeat(100_000)}\n${"v,".repeat(100_000)}`],
    ["no column that is known", () => "a,b,c\n1,2,3\n"],
    ["one cell of twenty megabytes", () => `${header}\n"${"x".repeat(20 * megabyte)}",a,b,c,d\n`],
    [
      "random bytes",
      () => Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * index * 31 + 7) % 256)),
    ],
  ];
  return contents.map(([what, content]) => ({
    what,
    // More than 5,000 rows become background work.
    status: [200, 202, ...refused],
    body: () => whole(content()),
  }));
}

/** Forms that are broken, or that say something else than what is asked. */
export function strangeForms(): Upload[] {
  const good = whole(table(3));
  const bodies: [string, () => Buffer, Partial<Upload>?][] = [
    ["26 megabytes", () => whole("x".repeat(26 * megabyte)), { status: [413] }],
    [
      "26 megabytes that say they are few",
      () => whole("x".repeat(26 * megabyte)),
      { status: [413], headers: [["content-length", "100"]] },
    ],
    ["a length of 99 gigabytes", () => good, { status: [413], headers: [["content-length", "99999999999"]] }],
    ["no file", () => form(settings)],
    ["no settings", () => form([file(table(3))])],
    ["the file as text", () => form([...settings, { name: "file", content: table(3) }])],
    [
      "a setting as a file",
      () =>
        form([
          file(table(3)),
          { name: "preset", fileName: "p", content: "us-federal-2024" },
          { name: "mode", content: "commit" },
        ]),
    ],
    [
      "an unknown preset",
      () =>
        form([{ name: "preset", content: "__proto__" }, { name: "mode", content: "commit" }, file(table(3))]),
    ],
    [
      "an unknown mode",
      () =>
        form([
          { name: "preset", content: "us-federal-2024" },
          { name: "mode", content: "commit " },
          file(table(3)),
        ]),
    ],
    ["a field too many", () => form([...settings, file(table(3)), { name: "importedBy", content: "me" }])],
    [
      "a setting that stands twice",
      () => form([...settings, { name: "mode", content: "dry-run" }, file(table(3))]),
    ],
    ["two files", () => form([...settings, file(table(3)), file(table(4))])],
    [
      "a field named __proto__",
      () => form([...settings, file(table(3)), { name: "__proto__", content: "x" }]),
    ],
    [
      "5,000 fields",
      () =>
        form([
          ...settings,
          file(table(3)),
          ...Array.from({ length: 5_000 }, (_, index) => ({ name: `f${index}`, content: "x" })),
        ]),
    ],
    ["an empty file name", () => whole(table(3), "")],
    ["a file name of 300 characters", () => whole(table(3), "n".repeat(300))],
    ["a cut form", () => good.subarray(0, good.length - 30)],
    ["half a form", () => good.subarray(0, good.length / 2)],
    ["another boundary", () => good, { type: "multipart/form-data; boundary=other" }],
    ["no boundary", () => good, { type: "multipart/form-data" }],
    ["an empty boundary", () => good, { type: "multipart/form-data; boundary=" }],
    [
      "a boundary of 10,000 characters",
      () => good,
      { type: `multipart/form-data; boundary=${"b".repeat(10_000)}` },
    ],
    ["no form at all", () => Buffer.from("hello")],
    ["nothing at all", () => Buffer.alloc(0)],
    ["JSON", () => Buffer.from("{}"), { type: "application/json", status: [415] }],
    [
      "a form of the other kind",
      () => Buffer.from("mode=commit"),
      { type: "application/x-www-form-urlencoded", status: [415] },
    ],
    ["packed bytes", () => gzipSync(good), { headers: [["content-encoding", "gzip"]], status: [415] }],
  ];
  return bodies.map(([what, body, more]) => ({ what, status: refused, body, ...more }));
}

/** Names that are odd and yet those of a list that can be read: they are kept as text and lead nowhere. */
export function strangeNames(): Upload[] {
  const names = [
    "../../../etc/passwd",
    "a%00.csv",
    "con.csv",
    "‮vsc.exe",
    "x\r\nX-Evil: 1",
    "😀.csv",
    "=cmd.csv",
    "a\0b.csv",
  ];
  return names.map((name) => ({
    what: JSON.stringify(name),
    status: [200, 422],
    body: () => whole(table(3), name),
  }));
}
