import fc from "fast-check";

/** JSON text that a serializer would never write, kept as it is inside an otherwise plain value. */
export class RawJson {
  constructor(readonly text: string) {}
}

const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const deepObject = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;

const oddTexts = [
  ...["null", "true", "0", "-0", "-1", "0.1", "1e309", "-1e309", "1e-400", "1.0e3", "[]", "{}"],
  ...[
    "9007199254740993",
    "12345678901234567890",
    "-99999999999999999999999999",
    "2147483648",
    "1e15",
    "1e21",
  ],
  ...['""', '" "', '"NaN"', '"Infinity"', '"null"', '"undefined"', '"true"', '"0"', '"-0"', '"1e309"'],
  ...['"\\u0000"', '"a\\u0000b"', '"\\ud800"', '"\\udc00x"', '"x\\ud800\\ud800"', '"\\uffff"', '"\\ufeff"'],
  ...[
    '"\\u202Eexe.txt"',
    '"עברית والعربية"',
    '"😀👩‍👩‍👧‍👦"',
    '"e\\u0301"',
    '"\\u2028\\u2029"',
    '"\\r\\nX: y"',
    '"\\u001b[31m"',
  ],
  ...[
    '"2026-13-45"',
    '"2026-02-30"',
    '"0000-00-00"',
    '"9999-12-31"',
    '"99999-01-01"',
    '"-271821-04-20"',
    '"0001-01-01"',
  ],
  ...[
    '"\'; drop table x; --"',
    '"%_%"',
    '"{{7*7}}#{7*7}"',
    '"<script>alert(1)</script>"',
    '"=cmd|1"',
    '"../../etc/passwd"',
  ],
  ...[
    '{"__proto__":{"roles":["admin"]}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"a":1,"a":2}',
    '{"":""}',
  ],
  ...[
    '{"toString":"x","valueOf":1}',
    '{"length":1e9}',
    '{"then":"x"}',
    '{"low":1,"high":-1}',
    '{"amountMinor":1e30,"currency":"EUR"}',
  ],
  ...[
    '{"amountMinor":1,"currency":"\\u0000"}',
    "[null]",
    '[[],{},""]',
    '["00000000-0000-0000-0000-000000000000"]',
  ],
];

const bigTexts = [
  deep(10_000),
  deepObject(10_000),
  `"${"a".repeat(60_000)}"`,
  `"${"😀".repeat(20_000)}"`,
  `"${"\\u0000".repeat(5_000)}"`,
  `[${"1,".repeat(10_000)}1]`,
  `{${Array.from({ length: 5_000 }, (_, index) => `"k${index}":${index}`).join(",")}}`,
  `"${"(a+)+$".repeat(5_000)}!"`,
  `"${"1".repeat(50_000)}"`,
  "9".repeat(50_000),
];

/** Any value that does not belong where it stands. */
export const oddValue: fc.Arbitrary<RawJson> = fc
  .oneof(
    { weight: 30, arbitrary: fc.constantFrom(...oddTexts) },
    { weight: 2, arbitrary: fc.constantFrom(...bigTexts) },
    { weight: 4, arbitrary: fc.jsonValue().map((value) => JSON.stringify(value)) },
    { weight: 4, arbitrary: fc.string({ unit: "binary" }).map((text) => JSON.stringify(text)) },
  )
  .map((text) => new RawJson(text));

/** The text of a value in which RawJson may stand. */
export function toJsonText(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(toJsonText).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${toJsonText(member)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
