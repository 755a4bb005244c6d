import { z } from "zod";
import { roundScore } from "@/lib/domain/scoring/round-score";
import { MethodError, requireBetween, requireNotNegative } from "@/lib/domain/shared/method-error";
import { normalCdf } from "@/lib/domain/shared/normal-cdf";

export const Quadrant = z.enum(["quick_win", "strategic_bet", "over_ambitious", "fill_in", "avoid"]);
export type Quadrant = z.infer<typeof Quadrant>;

export interface QuadrantPlace {
  quadrant: Quadrant;
  probabilities: Record<Quadrant, number> | null;
  borderline: boolean | null;
}

/** Below this probability of its likeliest cell a case is called borderline. */
const clearAbove = 0.8;

/**
 * The cell of the matrix for two axis scores on 1..5; a score equal to a threshold (3, 3 and 2 unless told)
 * counts as above it. With both standard errors also the probability of each cell, axes independent and normal,
 * and `borderline` if the largest is below .8; without them both are null.
 * Errors: NON_FINITE, OUT_OF_RANGE (score, negative se, tOverAmbitious above tFeasibility).
 */
export function quadrant(input: {
  impact: number;
  feasibility: number;
  tImpact?: number;
  tFeasibility?: number;
  tOverAmbitious?: number;
  seImpact?: number;
  seFeasibility?: number;
}): QuadrantPlace {
  const { impact, feasibility, seImpact, seFeasibility } = input;
  const { tImpact = 3, tFeasibility = 3, tOverAmbitious = 2 } = input;
  requireScales({ impact, feasibility, tImpact, tFeasibility, tOverAmbitious });
  const cell = cellOf({
    high: reaches(impact, tImpact),
    easy: reaches(feasibility, tFeasibility),
    possible: reaches(feasibility, tOverAmbitious),
  });
  if (seImpact === undefined || seFeasibility === undefined) {
    return { quadrant: cell, probabilities: null, borderline: null };
  }
  const probabilities = cellProbabilities({
    high: chanceOf(impact, seImpact, tImpact),
    easy: chanceOf(feasibility, seFeasibility, tFeasibility),
    possible: chanceOf(feasibility, seFeasibility, tOverAmbitious),
  });
  const largest = Math.max(...Object.values(probabilities));
  return { quadrant: cell, probabilities, borderline: largest < clearAbove };
}

function requireScales(
  scores: Record<"impact" | "feasibility" | "tImpact" | "tFeasibility" | "tOverAmbitious", number>,
) {
  for (const [field, score] of Object.entries(scores)) requireBetween(score, 1, 5, field);
  if (scores.tOverAmbitious > scores.tFeasibility) {
    throw new MethodError("OUT_OF_RANGE", "tOverAmbitious", "must not be above tFeasibility");
  }
}

function reaches(score: number, threshold: number): boolean {
  return roundScore(score) >= roundScore(threshold);
}

function cellOf({ high, easy, possible }: { high: boolean; easy: boolean; possible: boolean }): Quadrant {
  if (!high) return easy ? "fill_in" : "avoid";
  if (easy) return "quick_win";
  return possible ? "strategic_bet" : "over_ambitious";
}

/** Chance of reaching a threshold, and of missing it: kept apart, since 1 - p loses the small one. */
interface Chance {
  reached: number;
  missed: number;
}

function chanceOf(score: number, se: number, threshold: number): Chance {
  requireNotNegative(se, "se");
  if (se === 0) return reaches(score, threshold) ? { reached: 1, missed: 0 } : { reached: 0, missed: 1 };
  return { reached: normalCdf((score - threshold) / se), missed: normalCdf((threshold - score) / se) };
}

function cellProbabilities(chance: Record<"high" | "easy" | "possible", Chance>): Record<Quadrant, number> {
  const { high, easy, possible } = chance;
  return {
    quick_win: high.reached * easy.reached,
    strategic_bet: high.reached * Math.max(0, easy.missed - possible.missed),
    over_ambitious: high.reached * possible.missed,
    fill_in: high.missed * easy.reached,
    avoid: high.missed * easy.missed,
  };
}
