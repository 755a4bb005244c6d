import { requireBetween, requireNotNegative } from "@/lib/domain/shared/method-error";

export type PriorityMethod = "geometric" | "arithmetic";

export interface Priority {
  index: number | null;
  priority: number | null;
}

/**
 * Priority 0..100 of a case from its two axis scores on 1..5: 25 (G - 1), with G = I^theta F^(1 - theta).
 * Geometric, so that a hopeless axis cannot be bought off by the other; `arithmetic` is a lens. An axis without
 * score gives null. Errors: NON_FINITE, OUT_OF_RANGE (axis outside 1..5, theta outside 0..1).
 */
export function priority(input: {
  impact: number | null;
  feasibility: number | null;
  theta: number;
  method?: PriorityMethod;
}): Priority {
  const { impact, feasibility, theta, method = "geometric" } = input;
  requireBetween(theta, 0, 1, "theta");
  if (impact !== null) requireBetween(impact, 1, 5, "impact");
  if (feasibility !== null) requireBetween(feasibility, 1, 5, "feasibility");
  if (impact === null || feasibility === null) return { index: null, priority: null };
  const mixed = mixes[method](impact, feasibility, theta);
  // Powers may leave the scale by one bit.
  const index = Math.min(5, Math.max(1, mixed));
  return { index, priority: 25 * (index - 1) };
}

/**
 * Standard error of the geometric priority, in points of 0..100, by first-order error propagation from the axis
 * standard errors. Errors as `priority`, and OUT_OF_RANGE for a negative standard error.
 */
export function prioritySe(input: {
  impact: number;
  feasibility: number;
  seImpact: number;
  seFeasibility: number;
  theta: number;
}): number {
  const { impact, feasibility, seImpact, seFeasibility, theta } = input;
  requireNotNegative(seImpact, "seImpact");
  requireNotNegative(seFeasibility, "seFeasibility");
  const { index } = priority({ impact, feasibility, theta });
  const relative = Math.hypot((theta * seImpact) / impact, ((1 - theta) * seFeasibility) / feasibility);
  return 25 * (index ?? 0) * relative;
}

const mixes: Record<PriorityMethod, (impact: number, feasibility: number, theta: number) => number> = {
  geometric: (impact, feasibility, theta) => impact ** theta * feasibility ** (1 - theta),
  arithmetic: (impact, feasibility, theta) => theta * impact + (1 - theta) * feasibility,
};
