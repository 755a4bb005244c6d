import type { TermCounts } from "@/lib/domain/text/terms";

/** The weight of each term of one document; the squares add up to 1 (or the document has no terms). */
export type TermVector = ReadonlyMap<string, number>;

/** How many documents the frequencies were counted over. */
export interface Corpus {
  documents: number;
  frequencies: TermCounts;
}

/** How telling a term is: ln((1 + n) / (1 + df)) + 1, smoothed as in scikit-learn; never below 1. */
export function inverseFrequency({ documents, frequencies }: Corpus, term: string): number {
  return Math.log((1 + documents) / (1 + (frequencies.get(term) ?? 0))) + 1;
}

/** tf · idf of each term, scaled to length 1; `sublinear` takes 1 + ln tf for tf. */
export function termVector(counts: TermCounts, corpus: Corpus, sublinear: boolean): TermVector {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [term, count] of counts) {
    const weight = (sublinear ? 1 + Math.log(count) : count) * inverseFrequency(corpus, term);
    vector.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/** The cosine of two vectors of length 1. */
export function dotProduct(a: TermVector, b: TermVector): number {
  let total = 0;
  for (const [term, weight] of a) total += weight * (b.get(term) ?? 0);
  return total;
}
