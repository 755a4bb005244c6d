import { type Sums, totalOf } from "@/lib/domain/value/inks";

/** What the records of a month say of a case, or of the books. Amounts in minor units of the currency of the report. */
export type Change = { key: string; title: string } & (
  | { kind: "wentLive"; monthsLate: number | null }
  | { kind: "ended"; stage: string; lost: number }
  | { kind: "approved"; valueYear: number }
  | { kind: "forecastAgain"; from: number; to: number; reason: string | null }
  | { kind: "broughtMore" | "broughtLess"; now: Sums; before: Sums }
  | { kind: "corrected"; amount: number }
);

export interface Changes {
  shown: Change[];
  /** Changes that are smaller than those shown. */
  left: number;
  /** Those of cases that the reader may not know of, and what they changed together. */
  confidential: { changes: number; effect: number };
}

/** So many changes are told, and the others counted. */
export const MOST_CHANGES = 8;

/**
 * Why a number is another than a month ago: of `known` changes, those that weigh most first. What moves no money yet (a
 * launch) comes after what does. The candidates need not be all of them, but those that weigh most have to be among them.
 */
export function whyItChanged(
  candidates: readonly Change[],
  known: number,
  confidential: Changes["confidential"],
): Changes {
  const shown = [...candidates]
    .sort((a, b) => Math.abs(effectOf(b)) - Math.abs(effectOf(a)))
    .slice(0, MOST_CHANGES);
  return { shown, left: known - shown.length, confidential };
}

/** What a change added or took, in minor units. */
export function effectOf(change: Change): number {
  switch (change.kind) {
    case "wentLive":
      return 0;
    case "ended":
      return -change.lost;
    case "approved":
      return change.valueYear;
    case "forecastAgain":
      return change.to - change.from;
    case "broughtMore":
    case "broughtLess":
      return totalOf(change.now) - totalOf(change.before);
    case "corrected":
      return change.amount;
  }
}
