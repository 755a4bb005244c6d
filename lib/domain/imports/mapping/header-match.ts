import { headerSynonyms, rangeWords } from "@/lib/domain/imports/mapping/header-synonyms";
import type { Target } from "@/lib/domain/imports/mapping/target";
import { plainWords } from "@/lib/domain/imports/plain-words";

/** A target that a header may name, how surely, and by which words. */
export interface HeaderMatch {
  target: Target;
  confidence: number;
  words: string;
}

const longestHeader = 1_000;
const synonyms = Object.entries(headerSynonyms).flatMap(([target, list]) =>
  (list ?? "").split(", ").map((words) => ({ target: target as Target, words: phrase(words) })),
);
const byWords = new Map<string, Target[]>();
for (const { target, words } of synonyms) byWords.set(words, [...(byWords.get(words) ?? []), target]);
const longSynonyms = synonyms.filter(({ words }) => words.length > 3);

const rangeEnds = Object.entries(rangeWords).flatMap(([end, list]) =>
  list.split(", ").map((words) => ({ end: end as keyof typeof rangeWords, words: phrase(words) })),
);
const ranged: ReadonlySet<Target> = new Set(["valueYear", "yearlyVolume", "minutesEach"]);

/**
 * What a header may name, by its words in five languages: the whole header surest, then one of its parts ("Titel /
 * Title"), then words within it. "Low" and "high" beside a quantity make it an end of a range; a number 1 to 3
 * beside a part of a metric tells which metric. Best first, one for each target.
 */
export function matchHeader(header: string): HeaderMatch[] {
  const text = header.slice(0, longestHeader);
  const whole = phrase(text);
  const parts = [...text.split(/[/|\n()[\]–]| - /), text.replace(/\([^)]*\)/g, " ")]
    .map(phrase)
    .filter((part) => part !== whole && part !== "");
  const found = [
    ...exact(whole, 0.95),
    ...parts.flatMap((part) => exact(part, 0.85)),
    ...within(whole),
    ...ranges(whole),
    ...numbered(whole),
  ];
  const best = new Map<Target, HeaderMatch>();
  for (const match of found) {
    if (match.confidence > (best.get(match.target)?.confidence ?? 0)) best.set(match.target, match);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

/** A header as words for comparing: camel case apart, marks as spaces, plain words. */
export function phrase(header: string): string {
  const apart = header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/[_.\-/|:;,*?#()[\]"“”]+/g, " ");
  return plainWords(apart);
}

function exact(words: string, confidence: number): HeaderMatch[] {
  return (byWords.get(words) ?? []).map((target, index) => ({
    target,
    words,
    confidence: confidence - index * 0.1,
  }));
}

// The more of the header a synonym covers, the surer it is.
function within(whole: string): HeaderMatch[] {
  const padded = ` ${whole} `;
  return longSynonyms
    .filter(({ words }) => words !== whole && padded.includes(` ${words} `))
    .map(({ target, words }) => ({
      target,
      words,
      confidence: 0.4 + 0.4 * Math.min(1, (words.length / Math.max(1, whole.length)) * 1.2),
    }));
}

function ranges(whole: string): HeaderMatch[] {
  const padded = ` ${whole} `;
  const end = rangeEnds.find(({ words }) => padded.includes(` ${words} `));
  if (!end) return [];
  const rest = padded.replace(` ${end.words} `, " ").trim();
  return [
    ...exact(rest, 0.97),
    ...within(rest).map((match) => ({ ...match, confidence: match.confidence + 0.17 })),
  ]
    .filter(({ target }) => ranged.has(target))
    .map((match) => ({ ...match, target: `${match.target}${end.end}` as Target }));
}

function numbered(whole: string): HeaderMatch[] {
  const number = /(?:^| |[a-z])([123])(?= |$)/.exec(whole)?.[1];
  if (number === undefined) return [];
  const rest = whole.replace(new RegExp(` ?${number}(?= |$)`), "").trim();
  const matches = [...exact(rest, 0.95), ...within(rest)].filter(({ target }) => target.startsWith("metric"));
  return matches.map((match) => ({
    ...match,
    target: match.target.replace("metric1", `metric${number}`) as Target,
  }));
}
