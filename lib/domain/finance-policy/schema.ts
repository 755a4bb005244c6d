import { z } from "zod";
import { DiscountRate, Horizon, Probability } from "@/lib/domain/business-case/schema";
import { CalendarDay } from "@/lib/domain/shared/calendar-day-schema";
import { Currency } from "@/lib/domain/shared/currency";
import { Money } from "@/lib/domain/shared/money";
import { Line, Reason } from "@/lib/domain/shared/text";
import { DepartmentReference, Route } from "@/lib/domain/use-cases/schema";
import { stages } from "@/lib/domain/use-cases/stage";

/** Chance of success by stage and, in it, by route; "other" holds where a route has none of its own. */
export const ProbabilityTable = z.partialRecord(
  z.enum(stages),
  z.partialRecord(z.enum([...Route.options, "other"]), Probability),
);
export type ProbabilityTable = z.infer<typeof ProbabilityTable>;

export const RecordPolicy = z.strictObject({
  effectiveFrom: CalendarDay,
  discountRate: DiscountRate,
  horizonMonths: Horizon,
  currency: Currency,
  probabilities: ProbabilityTable,
  reason: Reason,
});
export type RecordPolicy = z.infer<typeof RecordPolicy>;

const PositiveMoney = Money.refine(({ amountMinor }) => amountMinor > 0, {
  path: ["amountMinor"],
  message: "An hour costs more than nothing.",
});

export const RecordLabourRate = z.strictObject({
  role: Line,
  department: DepartmentReference.nullable().default(null),
  effectiveFrom: CalendarDay,
  perHour: PositiveMoney,
  source: Line,
});

/** A rate is written as text, so that no digit of it is lost. */
const DecimalText = z
  .string('Write the rate as text, such as "1.0837".')
  .regex(/^\d{1,11}(\.\d{1,12})?$/, "Write the rate as a plain decimal, such as 1.0837.")
  .refine((text) => Number(text) > 0, "A rate is more than zero.");

export const RecordExchangeRate = z
  .strictObject({
    from: Currency,
    to: Currency,
    rate: DecimalText,
    effectiveFrom: CalendarDay,
    source: Line,
  })
  .refine(({ from, to }) => from !== to, { path: ["to"], message: "Name another currency." });

const poolFields = {
  activity: Line,
  hoursYear: z.number().positive("There is more than nothing to be saved.").max(1e9).nullable(),
  spendYear: Money.refine(({ amountMinor }) => amountMinor > 0, {
    path: ["amountMinor"],
    message: "There is more than nothing to be saved.",
  }).nullable(),
  source: Line,
  asOf: CalendarDay,
};

const oneMeasure = ({ hoursYear, spendYear }: { hoursYear: unknown; spendYear: unknown }) =>
  (hoursYear === null) !== (spendYear === null);
const oneMeasureSays = {
  path: ["hoursYear"],
  message: "A pool holds hours or money a year: give one of the two.",
};

/** What there is to be saved in one activity of a department. */
export const AddPool = z
  .strictObject({
    department: DepartmentReference,
    ...poolFields,
    hoursYear: poolFields.hoursYear.default(null),
    spendYear: poolFields.spendYear.default(null),
  })
  .refine(oneMeasure, oneMeasureSays);

/** What it holds is measured again; its department, activity and measure stay. */
export const EditPool = z.strictObject({
  hoursYear: poolFields.hoursYear.optional(),
  spendYear: poolFields.spendYear.optional(),
  source: poolFields.source,
  asOf: poolFields.asOf,
});
