/**
 * Something about one row of a file: what is odd and what a person can do about it. Row 1 is the header;
 * `column` is null when the whole row is meant.
 */
export interface RowNotice {
  row: number;
  column: string | null;
  problem: string;
  repair: string;
}

/** Like a notice, but the row is not written. */
export type RowError = RowNotice;

/** What is odd about one cell, before it is known where the cell stands. */
interface Oddity {
  problem: string;
  repair: string;
}

/** A cell as understood, and what was odd about it. */
export interface Reading<Value> {
  value: Value;
  oddity?: Oddity;
}
