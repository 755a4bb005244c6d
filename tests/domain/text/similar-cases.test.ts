import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptAround, markWords } from "@/lib/domain/text/marked-text";
import { distinctWords, isSameWord, sharedWords, stemOf } from "@/lib/domain/text/shared-words";
import { comparedText, likelihoodOf, rankSimilarCases } from "@/lib/domain/text/similar-cases";

const benefits = {
  title: "Answer benefits questions",
  problem: "Four thousand employees ask the same forty questions about their benefits every month.",
};
const paraphrase = {
  title: "Answering questions on staff benefits",
  problem: "Employees ask HR the same questions about benefits again and again.",
};
const contracts = {
  title: "Extract clauses from contracts",
  problem: "Lawyers read every supplier contract by hand to find the termination clause.",
};
const others = ["Sort the post", "Draft campaign copy", "Summarise calls", "Route tickets", "Tag photos"];
const background = [
  benefits,
  paraphrase,
  contracts,
  ...others.map((title) => ({ title, problem: `${title}, which takes a day a week.` })),
];
const text = fc.string({ unit: "grapheme", maxLength: 60 });
const aCase = fc.record({ title: text, problem: fc.option(text) });

describe("Cases that look like a text", () => {
  test("are those that say the same in other words, with the words they share", () => {
    const [first, ...rest] = rankSimilarCases(benefits, [contracts, paraphrase], background);
    expect(first?.candidate).toBe(paraphrase);
    expect(first?.likelihood).not.toBeNull();
    expect(first?.words).toEqual(expect.arrayContaining(["questions", "benefits", "employees"]));
    expect(rest).toEqual([]);
  });

  test("are compared by their titles alone while there is no problem yet", () => {
    const typed = { title: "Answer benefits questions", problem: null };
    const [first] = rankSimilarCases(typed, [{ ...benefits, problem: "Quite another text." }], background);
    expect(first).toMatchObject({ likelihood: "probablySame" });
    expect(first?.similarity).toBeCloseTo(1, 9);
  });

  test("stand in order, the most alike first, each between its threshold and 1", () => {
    fc.assert(
      fc.property(aCase, fc.array(aCase, { maxLength: 8 }), (typed, candidates) => {
        const found = rankSimilarCases(typed, candidates, candidates);
        const values = found.map(({ similarity }) => similarity);
        expect(values).toEqual([...values].sort((a, b) => b - a));
        for (const { similarity, likelihood } of found) {
          expect(similarity).toBeLessThanOrEqual(1 + 1e-9);
          expect(likelihood).toBe(likelihoodOf(similarity));
          expect(likelihood).not.toBeNull();
        }
      }),
    );
  });

  test.each([
    [1, "probablySame"],
    [0.5, "probablySame"],
    [0.4999, "looksLike"],
    [0.28, "looksLike"],
    [0.2799, null],
    [0, null],
  ])("at %d are said to be %s", (similarity, likelihood) => {
    expect(likelihoodOf(similarity)).toBe(likelihood);
  });

  test("are compared by no more than two thousand characters", () => {
    expect(comparedText({ title: "x", problem: "y".repeat(5_000) })).toHaveLength(2_000);
    expect(comparedText({ title: "x", problem: null })).toBe("x");
  });
});

describe("The words that two texts share", () => {
  test.each([
    ["answers", "answering", true],
    ["benefit", "benefits", true],
    ["claims", "client", false],
    ["form", "format", false],
    ["müller", "müllers", true],
  ])("%s and %s: %s", (a, b, same) => {
    expect(isSameWord(a, b)).toBe(same);
    expect(isSameWord(b, a)).toBe(same);
  });

  test("are found by the start of the word as well", () => {
    for (const word of ["answering", "questions", "benefits"])
      expect(word.startsWith(stemOf(word))).toBe(true);
    expect(stemOf("post")).toBe("post");
  });

  test("are none that stand in every fourth text", () => {
    const everywhere = Array.from({ length: 8 }, (_, index) => `employees do thing ${index}`);
    expect(sharedWords("employees ask", "employees answer", everywhere)).toEqual([]);
    expect(sharedWords("employees ask", "employees answer", everywhere.slice(1, 4))).toEqual(["employees"]);
  });

  test("stand in the first text in that form", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const words = distinctWords(a);
        for (const word of sharedWords(a, b, [])) expect(words).toContain(word);
      }),
    );
  });
});

describe("A text with marked words", () => {
  test("is the text itself when it is put together again", () => {
    fc.assert(
      fc.property(text, fc.array(text), (whole, words) => {
        expect(
          markWords(whole, words)
            .map((stretch) => stretch.text)
            .join(""),
        ).toBe(whole);
      }),
    );
  });

  test("marks whole words whatever their case", () => {
    expect(markWords("Benefits, not benefit", ["benefits"])).toEqual([
      { text: "Benefits", isMarked: true },
      { text: ", not benefit", isMarked: false },
    ]);
  });

  test("is cut where most of the words are, and says so", () => {
    const long = `${"Nothing to see here. ".repeat(30)}The benefits questions of employees. ${"And more. ".repeat(30)}`;
    const cut = excerptAround(long, ["benefits", "questions"], 120);
    expect(cut).toContain("benefits questions");
    expect(cut.startsWith("… ")).toBe(true);
    expect(cut.endsWith(" …")).toBe(true);
    expect(excerptAround("Short.", ["short"], 120)).toBe("Short.");
  });

  test("is never cut longer than asked for, but for its ellipses", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.array(text), (whole, words) => {
        expect(excerptAround(whole, words, 80).length).toBeLessThanOrEqual(84);
      }),
    );
  });
});
