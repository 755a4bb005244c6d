import type { MappedRow } from "@/lib/domain/imports/mapping/mapped-row";
import type { ValueMap, ValueTarget } from "@/lib/domain/imports/mapping/mapping";
import {
  personalDataWords,
  riskWords,
  routeWords,
  stageWords,
  taskTypeWords,
  yesNoWords,
} from "@/lib/domain/imports/mapping/words";
import { isBlank, plainWords, withoutClosing } from "@/lib/domain/imports/plain-words";
import { quoted } from "@/lib/domain/imports/shorten";
import { PersonalData, Risk } from "@/lib/domain/use-cases/risk";
import { Route, TaskType } from "@/lib/domain/use-cases/schema";
import { stages } from "@/lib/domain/use-cases/stage";

/** Targets whose words have a fixed set of meanings here. */
export const codedTargets = ["stage", "risk", "route", "taskType", "personalData", "confidential"] as const;
export type CodedTarget = (typeof codedTargets)[number];

const meanings: Record<CodedTarget, { words: ReadonlyMap<string, string>; options: readonly string[] }> = {
  // A merged case needs to know into which other: that is said here, not in a list.
  stage: { words: stageWords, options: stages.filter((stage) => stage !== "merged") },
  risk: { words: riskWords, options: Risk.options },
  route: { words: routeWords, options: Route.options },
  taskType: { words: taskTypeWords, options: TaskType.options },
  personalData: { words: personalDataWords, options: PersonalData.options },
  confidential: { words: yesNoWords, options: ["yes", "no"] },
};

/** What a coded target can mean. */
export function codedOptions(target: CodedTarget): readonly string[] {
  return meanings[target].options;
}

/** What a word most likely means for a coded target, without a word map; null when nobody can tell. */
export function likelyMeaning(target: CodedTarget, cell: string): string | null {
  const { words, options } = meanings[target];
  const whole = withoutClosing(plainWords(cell));
  const candidates = [
    whole,
    whole.replace(/ ?\([^()]*\)$/, ""),
    whole.replace(/^\d+\s*[.:)-]\s*/, ""),
    ...whole.split(/ ?[/|] ?/),
  ];
  const found = candidates.map((candidate) => words.get(candidate)).find((meaning) => meaning !== undefined);
  return found !== undefined && options.includes(found) ? found : null;
}

/** Word maps ready for looking up, by target. */
export type WordMaps = Partial<Record<ValueTarget, ReadonlyMap<string, string>>>;

/** What each word of a list was said to mean, by what it answers; words in `plainWords`. */
export function wordMaps(values: Partial<Record<ValueTarget, ValueMap | undefined>>): WordMaps {
  const entries = Object.entries(values).map(([target, map]) => [
    target,
    new Map((map ?? []).map(({ from, to }) => [plainWords(from), to])),
  ]);
  return Object.fromEntries(entries);
}

/** The meaning of a coded cell by the word map, else by the usual words; null, with a notice, where nobody can tell. */
export function codedAnswer<Meaning extends string>(
  row: MappedRow,
  target: CodedTarget,
  maps: WordMaps,
): Meaning | null {
  const text = row.text(target);
  // "None" can be an answer, such as to the question for the risk.
  if (text === "" || (isBlank(text) && !maps[target]?.has(plainWords(text)))) return null;
  const mapped = maps[target]?.get(plainWords(text));
  const meaning =
    mapped !== undefined && codedOptions(target).includes(mapped)
      ? mapped
      : mapped === undefined
        ? likelyMeaning(target, text)
        : null;
  if (meaning === null) {
    row.note(
      target,
      "valueUnknown",
      `${quoted(text)} has no meaning here yet.`,
      "Say what this word means in the step for values.",
    );
    return null;
  }
  if (plainWords(text) !== plainWords(meaning))
    for (const { index } of row.columns(target)) row.unheld.add(index);
  return meaning as Meaning;
}
