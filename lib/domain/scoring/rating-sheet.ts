import { z } from "zod";
import { Paragraph } from "@/lib/domain/shared/text";

/** What one rater says on a criterion: a score from 1 to 5, or null for "I can't judge". */
export const CriterionRating = z.strictObject({
  criterion: z.string().max(100),
  value: z.number().min(1, "Rate from 1 to 5.").max(5, "Rate from 1 to 5.").nullable(),
  evidence: Paragraph.nullable().optional(),
});
export type CriterionRating = z.infer<typeof CriterionRating>;

/** A rater's whole sheet: what it does not hold is not rated. `submit` makes it count at the reveal. */
export const RatingSheet = z
  .strictObject({
    ratings: z.array(CriterionRating).min(1, "Rate at least one criterion.").max(50),
    submit: z.boolean(),
  })
  .superRefine(({ ratings }, context) => {
    ratings.forEach(({ criterion }, index) => {
      if (ratings.findIndex((other) => other.criterion === criterion) < index) {
        const path = ["ratings", index, "criterion"];
        context.addIssue({ code: "custom", path, message: "This criterion is rated twice." });
      }
    });
  });
export type RatingSheet = z.infer<typeof RatingSheet>;
