import { readDateText } from "@/lib/domain/imports/date-text";
import { type CodedTarget, codedTargets, likelyMeaning } from "@/lib/domain/imports/mapping/coded-answers";
import { keyIn } from "@/lib/domain/imports/mapping/mapped-identity";
import { isAmbiguousDate, plainDate } from "@/lib/domain/imports/mapping/read-date";
import { currencyIn, readNumber } from "@/lib/domain/imports/mapping/read-number";
import { scoreOf } from "@/lib/domain/imports/mapping/score-answers";
import { isBlank, plainWords } from "@/lib/domain/imports/plain-words";

/** What the cells of a column look like; shares of the filled cells that were looked at, from 0 to 1. */
export interface ColumnEvidence {
  filled: number;
  samples: string[];
  distinct: number;
  averageLength: number;
  dates: number;
  numbers: number;
  emails: number;
  keys: number;
  currencies: number;
  coded: Record<CodedTarget, number>;
  scores: number;
  /** Largest number, for telling the scale of scores. */
  largest: number;
}

const looked = 400;
const longestSample = 200;
/** No date, number, address, key or coded answer is longer; a cell may hold megabytes. */
const longestAnswer = 400;

/** Looks at up to 400 filled cells of a column, spread over the whole list. */
export function lookAtColumn(rows: readonly (readonly string[])[], index: number): ColumnEvidence {
  const filled = rows.map((row) => row[index] ?? "").filter((cell) => !isBlank(cell));
  const step = Math.max(1, Math.floor(filled.length / looked));
  const cells = filled.filter((_, place) => place % step === 0).slice(0, looked);
  const distinct = new Set(cells.map(plainWords));
  const answers = cells.filter(({ length }) => length <= longestAnswer);
  const share = (fits: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : answers.filter(fits).length / cells.length;
  const coded = Object.fromEntries(
    codedTargets.map((target) => [
      target,
      share((cell) => cell.length < 80 && likelyMeaning(target, cell) !== null),
    ]),
  );
  return {
    filled: filled.length,
    samples: [...new Set(cells.map((cell) => cell.trim()))]
      .slice(0, 3)
      .map((cell) => cell.slice(0, longestSample).toWellFormed()),
    distinct: distinct.size,
    averageLength: cells.reduce((sum, cell) => sum + cell.trim().length, 0) / Math.max(1, cells.length),
    dates: share(isDate),
    numbers: share((cell) => readNumber(cell) !== null),
    emails: share((cell) => /^[^\s@]*<?[^\s@<>]+@[^\s@<>]+\.[a-z]+>?$/i.test(cell.trim())),
    keys: share((cell) => /^UC-\d+$/.test(keyIn(cell) ?? "")),
    currencies: share((cell) => cell.trim().length < 6 && currencyIn(cell) !== null),
    coded: coded as Record<CodedTarget, number>,
    scores: share((cell) => scoreOf(cell, { scale: "0-100" }, {}) !== null),
    largest: Math.max(0, ...answers.map((cell) => readNumber(cell)?.high ?? 0)),
  };
}

function isDate(cell: string): boolean {
  if (cell.length > 40 || /^\d{1,4}$/.test(cell.trim())) return false;
  const { on } = readDateText(plainDate(cell, undefined), "first");
  return on !== null || isAmbiguousDate(cell);
}
