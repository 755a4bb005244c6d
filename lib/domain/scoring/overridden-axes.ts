/** Another place for a case than its panel gave it, on the scales of the ratings; null leaves an axis as it was rated. */
export interface OverriddenAxes {
  impact: number | null;
  feasibility: number | null;
}

/** Whether an override asks for no other place than a case has without it. */
export function isAsRated({ impact, feasibility }: OverriddenAxes): boolean {
  return impact === null && feasibility === null;
}
