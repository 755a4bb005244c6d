import { compareCodePoints } from "@/lib/domain/shared/compare-code-points";

/**
 * The distinct trigrams of a text as Postgres pg_trgm makes them, in code-point order: lower case, words are runs
 * of letters and digits (underscore splits), each padded with two spaces before and one after.
 */
export function trigrams(text: string): string[] {
  const words = lowerCase(text).match(/[\p{Alphabetic}\p{Nd}]+/gu) ?? [];
  return [...new Set(words.flatMap(wordTrigrams))].sort(compareCodePoints);
}

/**
 * Share of trigrams that two texts have in common, 0 to 1: Jaccard, as `similarity()` of pg_trgm. Two texts
 * without trigrams have similarity 0.
 */
export function trigramSimilarity(a: string, b: string): number {
  const left = new Set(trigrams(a));
  const right = new Set(trigrams(b));
  const shared = [...left].filter((trigram) => right.has(trigram)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** One character for one, as Postgres lowers: no final sigma, and a dotted capital I is a plain i. */
function lowerCase(text: string): string {
  return [...text].map((character) => [...character.toLowerCase()][0]).join("");
}

function wordTrigrams(word: string): string[] {
  const characters = [" ", " ", ...word, " "];
  return characters.slice(2).map((last, at) => `${characters[at]}${characters[at + 1]}${last}`);
}
