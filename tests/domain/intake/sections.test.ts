import { describe, expect, test } from "vitest";
import { UnknownField } from "@/lib/domain/intake/answers";
import { choiceOfRange, hoursAYear, minuteRanges, volumeRanges } from "@/lib/domain/intake/ranges";
import {
  firstQuestions,
  intakeProgress,
  isUnknowable,
  type Question,
  questionsOf,
  sectionStates,
  sections,
} from "@/lib/domain/intake/sections";
import { stillUnknown } from "@/lib/domain/intake/unknown-fields";

const every: Question[] = [...firstQuestions, ...sections.flatMap((section) => questionsOf[section])];

describe("The six sections", () => {
  test("ask every question once", () => {
    expect(sections).toHaveLength(6);
    expect(new Set(every).size).toBe(every.length);
  });

  test("leave a way out of everything that takes knowledge to answer", () => {
    const asked = every.filter(isUnknowable);
    expect(asked.sort()).toEqual([...UnknownField.options].sort());
  });

  test("stand open, begun or done by their own answers", () => {
    const answered = new Set<Question>(["yearlyVolume", "dataSource"]);
    const states = Object.fromEntries(sectionStates(answered).map(({ section, state }) => [section, state]));
    expect(states).toMatchObject({ people: "begun", data: "done", risk: "open" });
  });

  test("are enough with four answers, and take less time the more is answered", () => {
    const nothing = intakeProgress(new Set());
    const four = intakeProgress(new Set(firstQuestions));
    const all = intakeProgress(new Set(every));
    expect([nothing.isEnough, four.isEnough]).toEqual([false, true]);
    expect(four.minutesLeft).toBeLessThan(nothing.minutesLeft);
    expect(four.minutesToSubmit).toBe(0);
    expect(nothing.minutesToSubmit).toBeLessThanOrEqual(3);
    expect(all).toEqual({ done: 6, of: 6, minutesLeft: 0, minutesToSubmit: 0, isEnough: true });
  });

  test("take a first-time proposer about a quarter of an hour in all", () => {
    expect(intakeProgress(new Set()).minutesLeft).toBeLessThanOrEqual(15);
    expect(intakeProgress(new Set(firstQuestions)).minutesLeft).toBeLessThanOrEqual(12);
  });
});

describe("Ranges to tick", () => {
  test.each([
    ["volumes", volumeRanges],
    ["minutes", minuteRanges],
  ])("of %s meet without a gap, from zero up", (_name, choices) => {
    expect(choices[0]?.low).toBe(0);
    choices.slice(1).forEach(({ low }, index) => {
      expect(low).toBe(choices[index]?.high);
    });
  });

  test("are found again by their numbers; other numbers are somebody's own", () => {
    for (const choice of volumeRanges) expect(choiceOfRange(volumeRanges, choice)?.id).toBe(choice.id);
    expect(choiceOfRange(volumeRanges, { low: 7, high: 9 })).toBeNull();
    expect(choiceOfRange(volumeRanges, null)).toBeNull();
  });

  test("give hours a year, least with least and most with most", () => {
    expect(hoursAYear({ low: 600, high: 1_200 }, { low: 5, high: 10 })).toEqual({ low: 50, high: 200 });
    expect(hoursAYear(null, { low: 5, high: 10 })).toBeNull();
  });
});

describe("A question that is left open", () => {
  test("is closed by its answer, and by nothing else", () => {
    expect(stillUnknown(["sponsor", "estimate"], { sponsor: "x@y.example" })).toEqual(["estimate"]);
    expect(stillUnknown(["sponsor"], { sponsor: null, estimate: 1 })).toEqual(["sponsor"]);
    expect(stillUnknown(["sponsor", "of old"], {})).toEqual(["sponsor"]);
  });
});
