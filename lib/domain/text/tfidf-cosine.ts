import { MethodError, requireInteger, requireSome } from "@/lib/domain/shared/method-error";

export type TextAnalyzer = "word" | "char_wb";

/** The weight of each term of one document; the squares add up to 1. */
type TermVector = Map<string, number>;

/**
 * Cosine similarity of every two documents, 0 to 1, as a symmetric matrix in input order. `word` counts lower-case
 * words of two characters up; `char_wb` counts letter groups of `ngramRange` (3 to 5) inside words padded with a
 * space on both sides. idf = ln((1 + n) / (1 + df)) + 1; `sublinearTf` (default for char_wb) uses 1 + ln tf. A
 * document without terms is at 0 from all, itself too. Equals scikit-learn's TfidfVectorizer.
 * Errors: EMPTY_INPUT (no documents), NOT_INTEGER, OUT_OF_RANGE (ngramRange).
 */
export function tfidfCosine(input: {
  documents: readonly string[];
  analyzer: TextAnalyzer;
  ngramRange?: readonly [number, number];
  sublinearTf?: boolean;
}): number[][] {
  const { documents, analyzer, ngramRange = [3, 5], sublinearTf = analyzer === "char_wb" } = input;
  requireSome(documents, "documents");
  const [shortest, longest] = ngramRange;
  requireNgramRange(shortest, longest);
  const counts = documents.map((document) => {
    const text = document.toLowerCase();
    return tally(analyzer === "word" ? words(text) : wordNgrams(text, shortest, longest));
  });
  const vectors = weighted(counts, sublinearTf);
  return vectors.map((a) => vectors.map((b) => dotProduct(a, b)));
}

function requireNgramRange(shortest: number, longest: number): void {
  requireInteger(shortest, "ngramRange");
  requireInteger(longest, "ngramRange");
  if (shortest < 1 || longest < shortest) {
    throw new MethodError("OUT_OF_RANGE", "ngramRange", "must be two rising lengths from 1 up");
  }
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
}

function wordNgrams(text: string, shortest: number, longest: number): string[] {
  const padded = text
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => [" ", ...word, " "]);
  return padded.flatMap((characters) => ngramsOf(characters, shortest, longest));
}

function ngramsOf(characters: readonly string[], shortest: number, longest: number): string[] {
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

function tally(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function weighted(counts: readonly Map<string, number>[], sublinearTf: boolean): TermVector[] {
  const documentFrequency = tally(counts.flatMap((ofDocument) => [...ofDocument.keys()]));
  return counts.map((ofDocument) => {
    const vector: TermVector = new Map();
    for (const [term, count] of ofDocument) {
      const idf = Math.log((1 + counts.length) / (1 + (documentFrequency.get(term) ?? 0))) + 1;
      vector.set(term, (sublinearTf ? 1 + Math.log(count) : count) * idf);
    }
    const length = Math.sqrt(dotProduct(vector, vector));
    for (const [term, weight] of vector) vector.set(term, weight / length);
    return vector;
  });
}

function dotProduct(a: TermVector, b: TermVector): number {
  let total = 0;
  for (const [term, weight] of a) total += weight * (b.get(term) ?? 0);
  return total;
}
