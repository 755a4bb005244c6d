import { z } from "zod";

const CalibrationRating = z.strictObject({
  criterion: z.string().max(100),
  value: z.int().min(1, "Rate from 1 to 5.").max(5, "Rate from 1 to 5."),
});

/** A rater's word on a calibration case: every criterion, once and for all. */
export const RateCalibrationCase = z.strictObject({ ratings: z.array(CalibrationRating).min(1).max(50) });
export type RateCalibrationCase = z.infer<typeof RateCalibrationCase>;

/** What a criterion of a calibration case should be rated, and why. */
export const Reference = z.record(
  z.string(),
  z.strictObject({ value: z.number().min(1).max(5), because: z.string() }),
);
export type Reference = z.infer<typeof Reference>;

/**
 * How far somebody's ratings lie from the reference on average: above 0 they are milder, below 0 stricter. Criteria that
 * either of the two lacks are left out; null where none is left.
 */
export function severity(
  mine: readonly { criterion: string; value: number }[],
  reference: Readonly<Reference>,
): number | null {
  const gaps = mine.flatMap(({ criterion, value }) => {
    const wanted = reference[criterion];
    return wanted ? [value - wanted.value] : [];
  });
  return gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
}
