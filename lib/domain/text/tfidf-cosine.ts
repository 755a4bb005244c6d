import { MethodError, requireInteger, requireSome } from "@/lib/domain/shared/method-error";
import { dotProduct, termVector } from "@/lib/domain/text/term-vector";
import { countTerms, documentFrequencies, type TextAnalyzer } from "@/lib/domain/text/terms";

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
  requireNgramRange(ngramRange);
  const counts = documents.map((document) => countTerms(document, analyzer, ngramRange));
  const corpus = { documents: counts.length, frequencies: documentFrequencies(counts) };
  const vectors = counts.map((ofDocument) => termVector(ofDocument, corpus, sublinearTf));
  return vectors.map((a) => vectors.map((b) => dotProduct(a, b)));
}

function requireNgramRange([shortest, longest]: readonly [number, number]): void {
  requireInteger(shortest, "ngramRange");
  requireInteger(longest, "ngramRange");
  if (shortest < 1 || longest < shortest) {
    throw new MethodError("OUT_OF_RANGE", "ngramRange", "must be two rising lengths from 1 up");
  }
}
