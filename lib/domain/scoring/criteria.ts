import type { Criterion, ScoringModel } from "@/lib/domain/scoring/scoring-model";

/** Everything that a scoring model asks, axis by axis in its order. */
export function criteriaOf({ axes }: Pick<ScoringModel, "axes">): Criterion[] {
  return Object.values(axes).flat();
}

/** Their keys alone. */
export function criterionKeys(model: Pick<ScoringModel, "axes">): string[] {
  return criteriaOf(model).map(({ key }) => key);
}

/** How much each criterion of an axis counts in it, as a share from 0 to 1, in their order; together they are 1. */
export function weightShares(criteria: readonly Pick<Criterion, "weight">[]): number[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return criteria.map(({ weight }) => weight / sum);
}
