import type { ImportedScore } from "@/lib/domain/imports/case-fields";
import type { WordMaps } from "@/lib/domain/imports/mapping/coded-answers";
import type { MappedRow, Placement } from "@/lib/domain/imports/mapping/mapped-row";
import type { ColumnOptions } from "@/lib/domain/imports/mapping/mapping";
import { readNumber } from "@/lib/domain/imports/mapping/read-number";
import { criterionOf } from "@/lib/domain/imports/mapping/target";
import { scoreWords } from "@/lib/domain/imports/mapping/words";
import { plainWords } from "@/lib/domain/imports/plain-words";
import { quoted } from "@/lib/domain/imports/shorten";

/**
 * The scores that a row gives on criteria of the scoring model, from 1 to 5: figures on the scale of their column
 * (0-100 and 0-10 are stretched evenly), words by the word map or the usual ones. What is none is a notice.
 */
export function scoreAnswers(
  row: MappedRow,
  placement: Placement,
  criteria: ReadonlySet<string>,
  maps: WordMaps,
): ImportedScore[] {
  const scores: ImportedScore[] = [];
  for (const target of placement.keys()) {
    const criterion = criterionOf(target);
    const text = criterion === null ? null : row.answer(target);
    if (criterion === null || text === null) continue;
    const value = criteria.has(criterion) ? scoreOf(text, row.options(target), maps) : null;
    if (value !== null) scores.push({ criterion, value });
    else {
      const problem = criteria.has(criterion)
        ? `${quoted(text)} is no score on the scale of the column.`
        : "The scoring model has no such criterion any more.";
      row.note(
        target,
        "scoreOutOfRange",
        problem,
        "Choose the scale of the column, or say what its words mean.",
      );
    }
  }
  return scores;
}

/** A score from 1 to 5 by what a cell says; null when it says none. */
export function scoreOf(
  text: string,
  { scale = "1-5", ...options }: ColumnOptions,
  maps: WordMaps,
): number | null {
  const word = maps.score?.get(plainWords(text)) ?? scoreWords.get(plainWords(text));
  if (word !== undefined) return within(Number(word), 1, 5);
  const outOf = /^(\d+(?:[.,]\d+)?)\s*\/\s*(5|10|100)$/.exec(text.trim());
  const reading = readNumber(outOf?.[1] ?? text, options);
  if (!reading || reading.low !== reading.high) return null;
  const top = outOf ? Number(outOf[2]) : { "1-5": 5, "0-10": 10, "0-100": 100 }[scale];
  if (top === 5) return within(reading.low, 1, 5);
  const share = within(reading.low, 0, top);
  return share === null ? null : Number((1 + (4 * share) / top).toFixed(4));
}

function within(value: number, low: number, high: number): number | null {
  return value >= low && value <= high ? value : null;
}
