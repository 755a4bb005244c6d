import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** What a rule may not reach for: time, chance, the machine, the network, or waiting. */
const impure: readonly { what: string; sign: RegExp }[] = [
  { what: "the clock", sign: /\bDate\.now\(|\bnew Date\(\)|\bperformance\./ },
  { what: "chance", sign: /\bMath\.random\(|\bcrypto\./ },
  { what: "the environment", sign: /\bprocess\./ },
  { what: "the network", sign: /\bfetch\(/ },
  { what: "waiting", sign: /\basync\b|\bawait\b|\bsetTimeout\(/ },
];

function impuritiesIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|"(?:[^"\\]|\\.)*"/gm, "");
  return impure.filter(({ sign }) => sign.test(code)).map(({ what }) => what);
}

describe("Rules in lib/domain", () => {
  const files = readdirSync("lib/domain", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );

  test.each(files)("%s reaches for nothing but its arguments", (name) => {
    expect(impuritiesIn(readFileSync(path.join("lib/domain", name), "utf8"))).toEqual([]);
  });

  test("each kind of impurity is found where it is planted", () => {
    const planted = [
      "const a = Date.now();",
      "Math.random()",
      "process.env.X",
      'fetch("x")',
      "async function f() {}",
    ];
    expect(planted.flatMap(impuritiesIn)).toEqual(impure.map(({ what }) => what));
  });
});
