import { roundScore } from "@/lib/domain/scoring/round-score";
import { requireFinite, requirePositive } from "@/lib/domain/shared/method-error";

export type Rag = "green" | "amber" | "red" | "grey";

/** Shares of what is due from which a metric counts as green and as amber. */
export const GREEN_FROM = 0.9;
export const AMBER_FROM = 0.6;

export interface RagStatus {
  status: Rag;
  /** The share that is due, 0 to 1; null without data. */
  expected: number | null;
  /** Attained share of what is due; null where nothing is due yet. */
  ratio: number | null;
}

/**
 * The colour of an attainment, given how much of the way is due by now: `elapsed` from 0 to 1 (clamped), null when all of
 * it is. Green from .9 of what is due, amber from .6; a fall below the baseline is always red; no data is grey.
 * Errors: NON_FINITE, OUT_OF_RANGE (thresholds).
 */
export function ragStatus({
  attainment,
  elapsed,
  green = GREEN_FROM,
  amber = AMBER_FROM,
}: {
  attainment: number | null;
  elapsed: number | null;
  green?: number;
  amber?: number;
}): RagStatus {
  requirePositive(green, "green");
  requirePositive(amber, "amber");
  if (attainment === null) return { status: "grey", expected: null, ratio: null };
  requireFinite(attainment, "attainment");
  if (elapsed !== null) requireFinite(elapsed, "elapsed");
  const expected = elapsed === null ? 1 : Math.min(1, Math.max(0, elapsed));
  const ratio = expected === 0 ? null : attainment / expected;
  return { status: colour(attainment, ratio, { green, amber }), expected, ratio };
}

function colour(attained: number, ratio: number | null, from: { green: number; amber: number }): Rag {
  if (attained < 0) return "red";
  if (ratio === null) return "green";
  const share = roundScore(ratio);
  if (share >= from.green) return "green";
  return share >= from.amber ? "amber" : "red";
}
