import fc from "fast-check";
import type { Rating } from "@/lib/domain/scoring/panel-axis";
import { shippedScoringModel } from "@/lib/domain/scoring/shipped-scoring-model";

export const criterionKeys = Object.values(shippedScoringModel.axes).flatMap((criteria) =>
  criteria.map(({ key }) => key),
);

export const aScore = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 1, max: 5, noNaN: true }));

/** One to five raters, each with a score or an abstention on every criterion. */
export const someRatings = ratingsWith(fc.option(aScore, { nil: null, freq: 3 }));

/** One to five raters, each with a score on every criterion. */
export const fullRatings = ratingsWith(aScore);

function ratingsWith(value: fc.Arbitrary<number | null>): fc.Arbitrary<Rating[]> {
  const sheet = fc.array(value, { minLength: criterionKeys.length, maxLength: criterionKeys.length });
  return fc.array(sheet, { minLength: 1, maxLength: 5 }).map((sheets) =>
    sheets.flatMap((values, rater) =>
      criterionKeys.map((criterion, at) => ({
        rater: `rater-${rater}`,
        criterion,
        value: values[at] ?? null,
      })),
    ),
  );
}
