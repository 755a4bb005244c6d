import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

// `node scripts/check-sources.mjs [FOLDER]`: what neither the linter nor the types can see in the sources there.
const folder = path.resolve(process.argv[2] ?? ".");
const palette =
  "slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose";
const property =
  "bg|text|border|ring|fill|stroke|outline|divide|from|via|to|accent|caret|decoration|shadow|placeholder";

const rules = [
  {
    name: "colours-by-name",
    places: ["app", "components"],
    sign: new RegExp(
      `\\b(?:${property})-(?:(?:${palette})-\\d{2,3}|white|black)\\b|-\\[(?:#|rgb|hsl|oklch|lab|color)`,
    ),
    why: "Colours come from the tokens, which both themes define: bg-surface, text-ink.",
  },
  {
    name: "no-server-actions",
    places: ["app", "components", "lib"],
    sign: /^\s*["'](?:use server|use cache)["']/m,
    why: "Every change goes through /api/v1: there are no Server Actions and no cached functions.",
  },
  {
    name: "every-test-runs",
    places: ["tests"],
    sign: /\b(?:test|it|describe)\b[^\n;]*?\.(?:only|skip|skipIf|runIf|todo|fixme|fails)\s*\(/,
    why: "A test that is left out proves nothing, and one that stands alone hides the others.",
  },
  {
    name: "no-raw-html",
    places: ["app", "components"],
    sign: /dangerouslySetInnerHTML|\.innerHTML\s*=/,
    why: "Stored text is shown as text, never as HTML.",
  },
];

const read = new Set();
let findings = 0;
for (const { name, places, sign, why } of rules) {
  for (const file of places.flatMap((place) => sourcesIn(path.join(folder, place)))) {
    read.add(file);
    const place = readFileSync(file, "utf8").search(sign);
    if (place < 0) continue;
    findings += 1;
    const line = readFileSync(file, "utf8").slice(0, place).split("\n").length;
    console.error(`${name}: ${path.relative(folder, file)} line ${line}\n  ${why}`);
  }
}
if (read.size === 0) console.error("No sources were read: nothing was checked.");
console.log(`${read.size} sources, ${findings} findings.`);
process.exitCode = read.size === 0 || findings > 0 ? 1 : 0;

function sourcesIn(place) {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|css)$/.test(name) && !name.includes("generated"))
    .map((name) => path.join(place, name));
}
