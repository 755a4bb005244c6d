import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { readVectorTopics, type VectorCase } from "../support/vector-cases";
import {
  databaseFunctions,
  disputedVectors,
  topicsNotBuilt,
  vectorFunctions,
} from "../support/vector-functions";
import { differences } from "../support/vector-match";

const topics = readVectorTopics(resolve(process.env.VECTORS_DIR ?? "tests/fixtures/vectors"));

test("the folder of vectors is not empty", () => {
  expect(topics.flatMap(({ cases }) => cases).length).toBeGreaterThan(0);
});

describe.each(topics)("vectors of $topic", ({ topic, cases }) => {
  const here = cases.filter(({ fn }) => !databaseFunctions.has(fn));
  const unknown = here.filter(({ fn }) => !Object.hasOwn(vectorFunctions, fn));
  const known = here.filter(({ fn }) => Object.hasOwn(vectorFunctions, fn));

  test("have a rule for every function, or the topic is listed as not built", () => {
    if (topicsNotBuilt.has(topic)) expect(namesOf(unknown), `${topic} is built: unlist it`).not.toEqual([]);
    else expect(namesOf(unknown)).toEqual([]);
  });

  for (const vector of known) {
    const dispute = disputeOf(vector);
    const claim = dispute ? "follows the written method, which the vector contradicts" : "meets its oracle";
    test(`${vector.fn} ${claim}: ${vector.case}`, () => {
      const expected = dispute ? dispute.stated : vector.expected;
      expect(differences({ ...vector, expected }, vectorFunctions[vector.fn] ?? refuse)).toEqual([]);
    });
  }
});

function namesOf(vectors: readonly VectorCase[]): string[] {
  return [...new Set(vectors.map(({ fn }) => fn))];
}

function disputeOf(vector: VectorCase) {
  return disputedVectors.find(
    (dispute) =>
      dispute.fn === vector.fn &&
      dispute.case === vector.case &&
      isDeepStrictEqual(dispute.expected, vector.expected),
  );
}

function refuse(): never {
  throw new Error("Only known functions get here.");
}
