import type { Criterion } from "@/lib/domain/scoring/scoring-model";

/** What stands on the sheet for one criterion. `value` null is "can't judge"; undefined is nothing yet. */
export interface Answer {
  value?: number | null;
  evidence: string;
}

export type Answers = Record<string, Answer>;

/** One rating as the API has it. */
export interface SavedRating {
  criterion: string;
  value: number | null;
  evidence: string | null;
}

/** My sheet as `GET /use-cases/{key}/rating` and the answer to a PUT have it. */
export interface SavedSheet {
  version: number;
  submitted: boolean;
  conflicted: boolean;
  ratings: SavedRating[];
  secondRatings: SavedRating[];
}

/** The criteria that somebody rates, axis by axis. */
export interface AxisCriteria {
  axis: "impact" | "feasibility";
  criteria: Pick<Criterion, "key" | "name" | "question" | "anchors">[];
}

export function answersFrom(ratings: readonly SavedRating[]): Answers {
  return Object.fromEntries(
    ratings.map(({ criterion, value, evidence }) => [criterion, { value, evidence: evidence ?? "" }]),
  );
}

/** The ratings to send: a criterion without a choice is not rated, whatever stands in its evidence line. */
export function ratingsFrom(answers: Answers): SavedRating[] {
  return Object.entries(answers).flatMap(([criterion, { value, evidence }]) =>
    value === undefined ? [] : [{ criterion, value, evidence: evidence.trim() || null }],
  );
}
