import { z } from "zod";
import { Aggregation } from "@/lib/domain/scoring/aggregate-criterion";
import { Currency } from "@/lib/domain/shared/currency";

export const ScoringAxis = z.enum(["impact", "feasibility"]);
export type ScoringAxis = z.infer<typeof ScoringAxis>;

/** One question to a rater. Anchors are worded for 1 to 5; 5 is always good. */
export const Criterion = z.strictObject({
  key: z.string().regex(/^[a-z][a-z_]{1,39}$/),
  name: z.string().min(1).max(80),
  question: z.string().min(1).max(300),
  weight: z.number().nonnegative().max(100),
  anchors: z.tuple([anchor(), anchor(), anchor(), anchor(), anchor()]),
  /** Where one anchor ends and the next begins, in minor units of the model's currency. */
  boundsMinor: z.tuple([bound(), bound(), bound(), bound()]).optional(),
});
export type Criterion = z.infer<typeof Criterion>;

/**
 * A version of the rules by which ratings become a priority. Weights count relative to their sum within an axis.
 * A cycle keeps the version under which its first rating was given.
 */
export const ScoringModel = z
  .strictObject({
    version: z.int().positive(),
    currency: Currency,
    aggregation: Aggregation,
    theta: z.number().min(0).max(1),
    thresholds: z.strictObject({ impact: score(), feasibility: score(), overAmbitious: score() }),
    minCoverage: z.number().positive().max(1),
    quorum: z.int().min(1).max(20),
    axes: z.record(ScoringAxis, z.array(Criterion).min(1).max(12)),
  })
  .superRefine((model, context) => {
    for (const complaint of contradictions(model)) context.addIssue({ code: "custom", ...complaint });
  });
export type ScoringModel = z.infer<typeof ScoringModel>;

function anchor() {
  return z.string().min(1).max(200);
}

function bound() {
  return z.int().nonnegative();
}

function score() {
  return z.number().min(1).max(5);
}

interface Complaint {
  path: string[];
  message: string;
}

function contradictions({ axes, thresholds }: z.output<typeof ScoringModel>): Complaint[] {
  const complaints: Complaint[] = [];
  const criteria = Object.values(axes).flat();
  if (new Set(criteria.map(({ key }) => key)).size < criteria.length) {
    complaints.push({ path: ["axes"], message: "A criterion key may stand only once in a model." });
  }
  for (const [axis, ofAxis] of Object.entries(axes)) {
    if (ofAxis.every(({ weight }) => weight === 0)) {
      complaints.push({
        path: ["axes", axis],
        message: "At least one criterion of an axis needs a weight above 0.",
      });
    }
  }
  for (const { key, boundsMinor } of criteria) {
    if (boundsMinor?.some((bound, index) => index > 0 && bound <= (boundsMinor[index - 1] ?? 0))) {
      complaints.push({ path: ["axes", key], message: "Bounds must rise from anchor to anchor." });
    }
  }
  if (thresholds.overAmbitious > thresholds.feasibility) {
    complaints.push({
      path: ["thresholds", "overAmbitious"],
      message: "The over-ambitious threshold must not be above the feasibility threshold.",
    });
  }
  return complaints;
}
