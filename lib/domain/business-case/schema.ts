import { z } from "zod";
import { lineComplaints } from "@/lib/domain/business-case/line-rules";
import { type BusinessCaseLine, BusinessCaseLineFields } from "@/lib/domain/business-case/line-schema";
import { monthsBetween } from "@/lib/domain/shared/calendar-month";
import { CalendarMonth } from "@/lib/domain/shared/calendar-month-schema";
import { Currency } from "@/lib/domain/shared/currency";
import { Reason } from "@/lib/domain/shared/text";

export const Depth = z.enum(["rough", "standard", "detailed"]);
export type Depth = z.infer<typeof Depth>;

const Months = z.int("Give whole months.").min(1, "At least one month.").max(240, "At most 20 years.");

/** How the benefit grows from the launch on: at once, evenly, in an s-curve, or month by month. */
export const RampInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("linear"), months: Months }),
  z.strictObject({ kind: z.literal("scurve"), months: Months }),
  z.strictObject({
    kind: z.literal("custom"),
    shares: z.array(z.number().min(0).max(1, "A share is 0 to 1.")).min(1).max(240),
  }),
]);
export type RampInput = z.infer<typeof RampInput>;

export const Horizon = z
  .int("Give whole months.")
  .min(1, "A horizon is at least one month.")
  .max(240, "A horizon is at most 240 months.");

export const DiscountRate = z
  .number("Write the rate as a number, such as 0.08.")
  .min(0, "A discount rate is zero or more.")
  .max(1, "Write 8 % as 0.08: a rate is at most 1.");

export const Probability = z
  .number("Write the chance as a number from 0 to 1.")
  .min(0, "A chance is 0 to 1.")
  .max(1, "A chance is 0 to 1.");

/** Where a case does not follow finance's policy: a lead or finance allows it, with a reason. */
export const Deviation = z.strictObject({
  discountRate: DiscountRate.optional(),
  horizonMonths: Horizon.optional(),
  probability: Probability.optional(),
  reason: Reason,
});
export type Deviation = z.infer<typeof Deviation>;

/** A business case as it is saved, whole: three depths, one record. */
export const SaveBusinessCase = z
  .strictObject({
    depth: Depth,
    currency: Currency,
    startsOn: CalendarMonth,
    benefitsFrom: CalendarMonth,
    ramp: RampInput,
    deviation: Deviation.nullable().default(null),
    lines: z
      .array(BusinessCaseLineFields)
      .min(1, "Name at least one amount.")
      .max(100, "Use at most 100 lines."),
    /** Why the forecast changes, once the case was approved. */
    reason: Reason.optional(),
  })
  .superRefine((input, context) => {
    const launch = monthsBetween(input.startsOn, input.benefitsFrom);
    if (launch < 1) {
      const message = "The benefit cannot begin before the month after the start.";
      context.addIssue({ code: "custom", path: ["benefitsFrom"], message });
    }
    if (launch > 120) {
      const message = "That is more than ten years after the start.";
      context.addIssue({ code: "custom", path: ["benefitsFrom"], message });
    }
    input.lines.forEach((line, index) => {
      for (const { field, message } of lineComplaints(line, { launch, currency: input.currency })) {
        context.addIssue({ code: "custom", path: ["lines", index, ...field.split(".")], message });
      }
    });
    for (const index of repeated(input.lines)) {
      context.addIssue({
        code: "custom",
        path: ["lines", index, "id"],
        message: "This line is listed twice.",
      });
    }
  });
export type SaveBusinessCase = z.infer<typeof SaveBusinessCase>;

function repeated(lines: readonly Pick<BusinessCaseLine, "id">[]): number[] {
  const seen = new Set<string>();
  return lines.flatMap(({ id }, index) => {
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [index];
  });
}

/** Computes what is there anew with finance's policy of today; what came out before is kept. */
export const RecalculateCase = z.strictObject({ reason: Reason });
