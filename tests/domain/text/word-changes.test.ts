import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordChanges } from "@/lib/domain/text/word-changes";

const shown = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join("");

describe("What became of a text", () => {
  test.each([
    ["", "", ""],
    ["", "new", "[+new+]"],
    ["old", "", "[-old-]"],
    ["the same", "the same", "the same"],
    ["12 agents, daily", "15 agents, daily", "[-12-][+15+] agents, daily"],
    ["a b c", "a c", "a [-b -]c"],
    ["a c", "a b c", "a [+b +]c"],
    ["Grüße an alle", "Grüsse an alle", "[-Grüße-][+Grüsse+] an alle"],
  ])("from %j to %j", (before, after, words) => expect(shown(before, after)).toBe(words));

  const prose = fc.array(fc.constantFrom("a", "b", " ", "\n", "ß", ",", "𝒳", "<b>"), { maxLength: 40 });
  const texts = prose.map((parts) => parts.join(""));

  test("holds both texts to the letter", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const parts = wordChanges(before, after);
        const without = (kind: string) =>
          parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  test("says of a text and itself that nothing changed, and never tells of nothing", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(wordChanges(before, before).every(({ kind }) => kind === "same")).toBe(true);
        expect(wordChanges(before, after).every(({ text }) => text !== "")).toBe(true);
      }),
    );
  });

  test("of the longest texts there are is told in under a second", () => {
    const long = (word: string) => Array.from({ length: 12_000 }, (_, at) => `${word}${at % 97}`).join(" ");
    const begin = performance.now();
    const parts = wordChanges(`Start ${long("x")} end`, `Start ${long("y")} end`);
    expect(performance.now() - begin).toBeLessThan(1_000);
    expect(parts.map(({ kind }) => kind)).toEqual(["same", "removed", "added", "same"]);
  });
});
