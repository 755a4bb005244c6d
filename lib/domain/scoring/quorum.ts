import type { ScoringAxis, ScoringModel } from "@/lib/domain/scoring/scoring-model";

/** A place on a panel: which axes it rates, and whether its sheet is in. */
export interface Seat {
  axes: readonly string[];
  submitted: boolean;
}

/** How many of an axis's raters have handed in, of how many. */
export function turnout(seats: readonly Seat[], axis: ScoringAxis): { submitted: number; seats: number } {
  const ofAxis = seats.filter(({ axes }) => axes.includes(axis));
  return { submitted: ofAxis.filter(({ submitted }) => submitted).length, seats: ofAxis.length };
}

/**
 * Why a round cannot be revealed yet without a reason, or null when it can: all sheets are in, or the deadline (a day,
 * YYYY-MM-DD; the day itself still counts for the raters) has passed with the model's quorum on both axes.
 */
export function whyNotYet(
  model: Pick<ScoringModel, "quorum">,
  { seats, deadline, today }: { seats: readonly Seat[]; deadline: string; today: string },
): string | null {
  if (seats.length > 0 && seats.every(({ submitted }) => submitted)) return null;
  if (today <= deadline)
    return `Not all raters have submitted, and the deadline (${deadline}) has not passed.`;
  const short = (["impact", "feasibility"] as const).find(
    (axis) => turnout(seats, axis).submitted < model.quorum,
  );
  return short ? `The deadline has passed, but ${short} has fewer than ${model.quorum} ratings.` : null;
}
