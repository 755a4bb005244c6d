import { formatNumber } from "@/lib/format/number";

/** "a", "a and b", "a, b and c". */
export function formatList(words: readonly string[], join = "and"): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${join} ${words[words.length - 1]}`;
}

const small = "no, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve".split(", ");

/** "no", "two", "13": a number within a sentence. */
export function inWords(count: number): string {
  return small[count] ?? formatNumber(count);
}

/** "A and b": words as they begin a sentence. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 case", "631 cases", "0 people": the count and the word that fits it. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${pluralOf(count, one, many)}`;
}

/** The word alone: "case" or "cases". */
export function pluralOf(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}
