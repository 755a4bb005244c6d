export type TextAnalyzer = "word" | "char_wb";

/** How often each term stands in one document. */
export type TermCounts = ReadonlyMap<string, number>;

/** The shortest and the longest group of letters that char_wb counts. */
export type NgramRange = readonly [shortest: number, longest: number];

/**
 * The terms of a document, lower case, with their counts. `word`: runs of two letters or digits up. `char_wb`: groups of
 * `range` letters inside words that are padded with a space on both sides.
 */
export function countTerms(document: string, analyzer: TextAnalyzer, range: NgramRange): TermCounts {
  const text = document.toLowerCase();
  return tally(analyzer === "word" ? words(text) : wordNgrams(text, range));
}

/** In how many of these documents each term stands. */
export function documentFrequencies(documents: readonly TermCounts[]): TermCounts {
  const frequencies = new Map<string, number>();
  for (const counts of documents) {
    for (const term of counts.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  return frequencies;
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
}

function wordNgrams(text: string, range: NgramRange): string[] {
  const padded = text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => [" ", ...word, " "]);
  return padded.flatMap((characters) => ngramsOf(characters, range));
}

function ngramsOf(characters: readonly string[], [shortest, longest]: NgramRange): string[] {
  // A padded word not longer than n is one term; longer n would only count it again.
  if (characters.length <= shortest) return [characters.join("")];
  const ngrams: string[] = [];
  for (let length = shortest; length <= Math.min(longest, characters.length); length++) {
    for (let start = 0; start + length <= characters.length; start++) {
      ngrams.push(characters.slice(start, start + length).join(""));
    }
  }
  return ngrams;
}

function tally(terms: readonly string[]): TermCounts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
