import path from "node:path";
import { describe, expect, test } from "vitest";
import { database } from "@/lib/server/db";
import { readVectorTopics } from "@/tests/support/vector-cases";
import { ownDatabase } from "@/tests/support/world";

await ownDatabase();

const folder = process.env.VECTORS_DIR ?? path.resolve(import.meta.dirname, "../../fixtures/vectors");
const cases = readVectorTopics(folder)
  .flatMap((topic) => topic.cases)
  .filter(({ fn }) => fn === "pgWordSimilarity");

describe("word_similarity of the database", () => {
  test("has its fourteen vectors", () => {
    expect(cases.length).toBe(14);
  });

  test.each(cases)("of $case is what the oracle says", async ({ input, expected, tolerance }) => {
    const { a, b } = input as { a: string; b: string };
    const { wordSimilarity } = expected as { wordSimilarity: number };
    const [row] = await database().$queryRaw<{ actual: number }[]>`
      select word_similarity(${a}, ${b})::float8 as actual`;
    const allowed = tolerance.abs + tolerance.rel * Math.abs(wordSimilarity);
    expect(Math.abs((row?.actual ?? Number.NaN) - wordSimilarity)).toBeLessThanOrEqual(allowed);
  });
});
