import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tfidfCosine } from "@/lib/domain/text/tfidf-cosine";
import { trigramSimilarity, trigrams } from "@/lib/domain/text/trigrams";

const seed = 20261006;

describe("trigram similarity", () => {
  test("is symmetric, between 0 and 1, and 1 for a text with itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
        const similarity = trigramSimilarity(a, b);
        expect(similarity).toBe(trigramSimilarity(b, a));
        expect(similarity >= 0 && similarity <= 1).toBe(true);
        expect(trigramSimilarity(a, a)).toBe(trigrams(a).length > 0 ? 1 : 0);
      }),
      { seed },
    );
  });

  test("of two texts without letters is 0", () => {
    expect(trigramSimilarity("", "")).toBe(0);
    expect(trigramSimilarity("!?", "_")).toBe(0);
  });

  test("keeps an accented letter as a letter of its own", () => {
    expect(trigrams("Café")).toEqual(["  c", " ca", "afé", "caf", "fé "]);
  });

  test("lowers letter by letter as Postgres does, without a final sigma", () => {
    expect(trigrams("ΣΑΣ")).toEqual(trigrams("σασ"));
    expect(trigrams("İz")).toEqual(trigrams("iz"));
  });
});

describe("TF-IDF cosine", () => {
  test.each(["word", "char_wb"] as const)("by %s is symmetric and between 0 and 1", (analyzer) => {
    const documents = fc.array(fc.lorem({ maxCount: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(documents, (all) => {
        const matrix = tfidfCosine({ documents: all, analyzer });
        matrix.forEach((row, i) => {
          row.forEach((cosine, j) => {
            expect(cosine).toBeCloseTo(matrix[j]?.[i] ?? -1, 12);
            expect(cosine >= 0 && cosine <= 1 + 1e-12).toBe(true);
          });
        });
      }),
      { seed, numRuns: 50 },
    );
  });

  test("counts a padded word shorter than the range once", () => {
    expect(
      tfidfCosine({ documents: ["a b", "a"], analyzer: "char_wb", ngramRange: [4, 5] })[0]?.[1],
    ).toBeGreaterThan(0);
  });

  test("puts a document without terms at 0 from all", () => {
    expect(tfidfCosine({ documents: ["", "word"], analyzer: "word" })).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test("refuses a range of n-grams that falls", () => {
    const call = () => tfidfCosine({ documents: ["a"], analyzer: "char_wb", ngramRange: [5, 3] });
    expect(call).toThrow(expect.objectContaining({ reason: "OUT_OF_RANGE" }));
  });
});
