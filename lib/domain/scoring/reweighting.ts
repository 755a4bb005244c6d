import { z } from "zod";
import { criterionKeys, weightShares } from "@/lib/domain/scoring/criteria";
import type { ScoringModel } from "@/lib/domain/scoring/scoring-model";
import { MethodError } from "@/lib/domain/shared/method-error";
import { Reason } from "@/lib/domain/shared/text";

/**
 * Other weights for the same criteria: the next version of the scoring model. Weights count relative to their sum within an
 * axis; what is not named stays. Anchors stay too, so that every rating keeps its meaning.
 */
export const ChangeWeights = z
  .strictObject({
    /** The version that the change was made from: two leads do not change it at once. */
    basedOn: z.int().positive().max(1_000_000),
    weights: z.record(z.string().max(40), z.number().min(0, "A weight is 0 or more.").max(100)).default({}),
    theta: z.number().min(0, "From 0 to 1.").max(1, "From 0 to 1.").optional(),
    reason: Reason,
  })
  .refine(({ weights }) => Object.keys(weights).length <= 24, {
    path: ["weights"],
    message: "A scoring model has at most 24 criteria.",
  });
export type ChangeWeights = z.infer<typeof ChangeWeights>;

/**
 * The model with other weights (and theta, the share of impact in the priority), under the next version number. The model
 * given is not changed. Errors: UNKNOWN_ID (a criterion that the model does not ask for), BAD_WEIGHTS (all weights of an axis 0).
 */
export function reweighted(
  model: ScoringModel,
  { weights, theta }: Pick<ChangeWeights, "weights" | "theta">,
): ScoringModel {
  const known = new Set(criterionKeys(model));
  for (const key of Object.keys(weights)) {
    if (!known.has(key)) throw new MethodError("UNKNOWN_ID", "weights", `names no criterion ${key}`);
  }
  const axes = {
    impact: model.axes.impact.map((one) => ({ ...one, weight: weights[one.key] ?? one.weight })),
    feasibility: model.axes.feasibility.map((one) => ({ ...one, weight: weights[one.key] ?? one.weight })),
  };
  for (const [axis, criteria] of Object.entries(axes)) {
    if (criteria.every(({ weight }) => weight === 0)) {
      throw new MethodError("BAD_WEIGHTS", "weights", `leave nothing of ${axis}: one must be above 0`);
    }
  }
  return { ...model, version: model.version + 1, theta: theta ?? model.theta, axes };
}

/** Whether two versions weigh alike, so that no case would move. */
export function weighsAlike(one: ScoringModel, other: ScoringModel): boolean {
  return one.theta === other.theta && shares(one).every((share, index) => share === shares(other)[index]);
}

/**
 * The model that a case is ranked by: the one in force, so that all cases of a ranking are weighed alike; the one it was
 * rated under where the one in force asks other questions, which those ratings do not answer.
 */
export function rankingModel({
  inForce,
  ratedUnder,
}: {
  inForce: ScoringModel;
  ratedUnder: ScoringModel;
}): ScoringModel {
  const asked = new Set(criterionKeys(inForce));
  return criterionKeys(ratedUnder).every((key) => asked.has(key)) ? inForce : ratedUnder;
}

function shares({ axes }: ScoringModel): number[] {
  return Object.values(axes).flatMap(weightShares);
}
