import {
  MethodError,
  requireFinite,
  requireNotNegative,
  requirePositive,
} from "@/lib/domain/shared/method-error";

export const riceImpacts: readonly number[] = [3, 2, 1, 0.5, 0.25];
export const riceConfidences: readonly number[] = [1, 0.8, 0.5];
export const wsjfSizes: readonly number[] = [1, 2, 3, 5, 8, 13, 20];

/**
 * RICE: reach (people in a period) x impact (3, 2, 1, .5, .25) x confidence (1, .8, .5) / effort (person-months,
 * above 0). Only for cases whose own RICE inputs were filled in. Errors: NON_FINITE, OUT_OF_RANGE.
 * Source: Intercom's RICE scoring.
 */
export function rice(input: { reach: number; impact: number; confidence: number; effort: number }): {
  score: number;
} {
  const { reach, impact, confidence, effort } = input;
  requireNotNegative(reach, "reach");
  requireOneOf(impact, riceImpacts, "impact");
  requireOneOf(confidence, riceConfidences, "confidence");
  requirePositive(effort, "effort");
  return { score: (reach * impact * confidence) / effort };
}

/**
 * Weighted shortest job first: cost of delay (value + time criticality + risk reduction or opportunity) / job
 * size, each on the scale 1, 2, 3, 5, 8, 13, 20. Only for cases whose own inputs were filled in.
 * Errors: NON_FINITE, OUT_OF_RANGE. Source: Scaled Agile Framework.
 */
export function wsjf(input: {
  userBusinessValue: number;
  timeCriticality: number;
  riskReductionOpportunity: number;
  jobSize: number;
}): { costOfDelay: number; score: number } {
  const { userBusinessValue, timeCriticality, riskReductionOpportunity, jobSize } = input;
  requireOneOf(userBusinessValue, wsjfSizes, "userBusinessValue");
  requireOneOf(timeCriticality, wsjfSizes, "timeCriticality");
  requireOneOf(riskReductionOpportunity, wsjfSizes, "riskReductionOpportunity");
  requireOneOf(jobSize, wsjfSizes, "jobSize");
  const costOfDelay = userBusinessValue + timeCriticality + riskReductionOpportunity;
  return { costOfDelay, score: costOfDelay / jobSize };
}

function requireOneOf(value: number, allowed: readonly number[], field: string): void {
  requireFinite(value, field);
  if (!allowed.includes(value)) {
    throw new MethodError("OUT_OF_RANGE", field, `must be one of ${allowed.join(", ")}`);
  }
}
