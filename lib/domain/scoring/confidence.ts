import type { AxisScore } from "@/lib/domain/scoring/axis-score";
import { roundScore } from "@/lib/domain/scoring/round-score";

export type Confidence = "high" | "medium" | "low";

/**
 * How far a score can be leaned on, in one word. High: coverage .9, three ratings behind each rated criterion and
 * se at most .35; medium: .6, two and .6; else low.
 */
export function axisConfidence({ coverage, se }: AxisScore, thinnest: number): Confidence {
  if (se === null) return "low";
  const share = roundScore(coverage);
  const error = roundScore(se);
  if (share >= 0.9 && thinnest >= 3 && error <= 0.35) return "high";
  return share >= 0.6 && thinnest >= 2 && error <= 0.6 ? "medium" : "low";
}

/** The label of a case is that of its worse axis. */
export function worseConfidence(a: Confidence, b: Confidence): Confidence {
  if (a === "low" || b === "low") return "low";
  return a === "medium" || b === "medium" ? "medium" : "high";
}
