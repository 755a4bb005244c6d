import { type Sums, totalOf } from "@/lib/domain/value/inks";

/** What the records of a month say of a case, or of the books. Amounts in minor units of the currency of the report. */
export type Change = { key: string | null; title: string | null } & (
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

const MOST = 8;

/**
 * Why a number is another than a month ago: the changes that weigh most first, those of confidential cases as one. What
 * moves no money yet (a launch) comes after what does.
 */
export function whyItChanged(changes: readonly Change[]): Changes {
  const known = changes.filter(({ key }) => key !== null);
  const hidden = changes.filter(({ key }) => key === null);
  const sorted = [...known].sort((a, b) => Math.abs(effectOf(b)) - Math.abs(effectOf(a)));
  return {
    shown: sorted.slice(0, MOST),
    left: Math.max(0, sorted.length - MOST),
    confidential: {
      changes: hidden.length,
      effect: hidden.reduce((sum, change) => sum + effectOf(change), 0),
    },
  };
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
