import type { ProbabilityTable } from "@/lib/domain/finance-policy/schema";
import type { Stage } from "@/lib/domain/use-cases/stage";

/** What a business case is computed with: finance's policy, or a deviation that was allowed. */
export interface Assumptions {
  /** The policy they come from; null while finance has recorded none. */
  policyId: string | null;
  /** Effective rate per year. */
  discountRate: number;
  horizonMonths: number;
  /** Chance that the case succeeds. */
  probability: number;
  /** What an hour costs by role, in minor units of the case's currency. */
  perHour: Readonly<Record<string, number>>;
}

export interface Deviating {
  discountRate?: number | null | undefined;
  horizonMonths?: number | null | undefined;
  probability?: number | null | undefined;
}

/** The assumptions with what a case was allowed to have otherwise. */
export function deviated(assumptions: Assumptions, deviation: Deviating | null): Assumptions {
  return {
    ...assumptions,
    discountRate: deviation?.discountRate ?? assumptions.discountRate,
    horizonMonths: deviation?.horizonMonths ?? assumptions.horizonMonths,
    probability: deviation?.probability ?? assumptions.probability,
  };
}

/** What is assumed until finance records a policy: a starting point, said to be one wherever it is used. */
export const startingPolicy = {
  discountRate: 0.08,
  horizonMonths: 36,
  currency: "EUR",
  probabilities: {
    draft: { other: 0.4 },
    returned: { other: 0.4 },
    submitted: { other: 0.4 },
    triage: { other: 0.4 },
    scoring: { other: 0.5 },
    review: { other: 0.5 },
    parked: { other: 0.5 },
    approved: { other: 0.6 },
    building: { other: 0.65 },
    piloting: { other: 0.75 },
    live: { other: 0.9 },
  },
} as const satisfies {
  discountRate: number;
  horizonMonths: number;
  currency: string;
  probabilities: ProbabilityTable;
};

/** The chance of success that a table gives a case in a stage and on a route; of a stage it does not name, one half. */
export function probabilityOf(table: ProbabilityTable, stage: Stage, route: string): number {
  const row = table[stage];
  return row?.[route as keyof typeof row] ?? row?.other ?? 0.5;
}
