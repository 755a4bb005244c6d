import type { LongWork } from "./long-work.ts";
import type { Measured } from "./measure.ts";
import type { PageFigures } from "./pages.ts";

export interface Start {
  startedInMs: number;
  idleMb: number;
}

/** The lists of what was measured, as Markdown, each with its target and whether that was met. */
export function reportOf(measured: {
  answers: readonly Measured[];
  works: readonly LongWork[];
  pages: readonly PageFigures[];
  start: Start;
}): string {
  return [
    answersTable(measured.answers),
    growthTable(measured.answers),
    worksTable(measured.works),
    startTable(measured.start),
    pagesTable(measured.pages),
  ].join("\n\n");
}

function answersTable(answers: readonly Measured[]): string {
  return table(
    "| job | cases | own p50 / p95 ms | raw p50 / p95 ms | own CPU ms | raw CPU ms | ratio | target | | statements | target | |",
    answers.map(({ name, cases, own, raw, ratio, target, statements }) => {
      const most = name === "create" || name === "update" ? 8 : 3;
      const isCounted = most === 8 || /^(list|search|read)/.test(name);
      return [
        name,
        cases,
        `${fixed(own.p50)} / ${fixed(own.p95)}`,
        `${fixed(raw.p50)} / ${fixed(raw.p95)}`,
        fixed(own.processor),
        fixed(raw.processor),
        `${ratio.toFixed(1)}x`,
        `${target}x`,
        verdict(ratio <= target),
        statements,
        isCounted ? most : "",
        isCounted ? verdict(statements <= most) : "",
      ];
    }),
  );
}

/** How much slower the same list is when there are more cases. */
function growthTable(answers: readonly Measured[]): string {
  const lists = answers.filter(({ name }) => name.startsWith("list"));
  const [few, many] = [lists[0], lists.at(-1)];
  if (!few || !many || few === many) return "";
  const growth = many.own.p50 / few.own.p50;
  return table("| list, own p50 | ratio | target | |", [
    [`${many.cases} against ${few.cases} cases`, `${growth.toFixed(2)}x`, "1.5x", verdict(growth <= 1.5)],
  ]);
}

function worksTable(works: readonly LongWork[]): string {
  return table(
    "| work | cases | own ms | raw ms | ratio | target | | statements | memory above idle MB |",
    works.map(({ name, cases, ownMs, rawMs, ratio, target, statements, grewMb }) => [
      name,
      cases,
      Math.round(ownMs),
      Math.round(rawMs),
      `${ratio.toFixed(1)}x`,
      `${target}x`,
      verdict(ratio <= target),
      statements,
      Math.round(grewMb),
    ]),
  );
}

function startTable({ startedInMs, idleMb }: Start): string {
  return table("| start of the built app | measured | target | |", [
    ["until it answers as healthy, s", fixed(startedInMs / 1000), "1.5", verdict(startedInMs <= 1_500)],
    ["idle memory, MB", Math.round(idleMb), "250", verdict(idleMb <= 250)],
  ]);
}

function pagesTable(pages: readonly PageFigures[]): string {
  return table(
    "| page | script kB | target | | CSS kB (25) | requests (25) | LCP ms (600) | TBT ms (80) | CLS (0.02) | others met |",
    pages.map((page) => [
      page.path,
      page.scriptKb.toFixed(0),
      page.mostScriptKb,
      verdict(page.scriptKb <= page.mostScriptKb),
      page.styleKb.toFixed(0),
      page.requests,
      page.largestPaintMs.toFixed(0),
      page.blockedMs.toFixed(0),
      page.shift.toFixed(3),
      verdict(isLight(page)),
    ]),
  );
}

function isLight({ styleKb, requests, largestPaintMs, blockedMs, shift }: PageFigures): boolean {
  return styleKb <= 25 && requests <= 25 && largestPaintMs <= 600 && blockedMs <= 80 && shift <= 0.02;
}

function table(heads: string, rows: readonly (readonly (string | number)[])[]): string {
  const line = heads.replace(/[^|]+/g, "---");
  return [heads, line, ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
}

function fixed(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

function verdict(isMet: boolean): string {
  return isMet ? "met" : "**missed**";
}
