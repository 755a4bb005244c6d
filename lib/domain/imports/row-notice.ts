/**
 * Something about one row of a file: what is odd and what a person can do about it. Row 1 is the header;
 * `column` is null when the whole row is meant.
 */
export interface RowNotice {
  row: number;
  column: string | null;
  problem: string;
  repair: string;
  /** What kind of repair it asks for; rows of one kind, column and repair are shown together. */
  code?: RepairCode;
}

export const repairCodes = [
  "titleMissing",
  "departmentMissing",
  "departmentAmbiguous",
  "departmentNew",
  "keyUnknown",
  "keyTwice",
  "dateUnreadable",
  "dateAmbiguous",
  "numberUnreadable",
  "currencyMissing",
  "valueUnknown",
  "personUnknown",
  "rangeReversed",
  "scoreOutOfRange",
  "metricIncomplete",
  "textShortened",
  "identityMissing",
  "identityShared",
  "stageIsOurs",
] as const;
export type RepairCode = (typeof repairCodes)[number];

/** Rows that one repair would put right. */
export interface RepairGroup {
  repair: string;
  code: RepairCode | null;
  /** How many rows it is about. */
  rows: number;
  problems: { column: string | null; problem: string; rows: number; firstRows: number[] }[];
  /** How many other problems it has. */
  moreProblems: number;
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
