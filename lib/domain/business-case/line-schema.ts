import { z } from "zod";
import { benefitKinds, lineCategories, lineKinds } from "@/lib/domain/business-case/kinds";
import { Money } from "@/lib/domain/shared/money";
import { Line } from "@/lib/domain/shared/text";

/** What the amounts of a line are counted by; "months" lists them, "hours" makes them of drivers, "none" has no amount. */
export const Every = z.enum(["once", "month", "year", "months", "hours", "none"]);
export type Every = z.infer<typeof Every>;

const Count = z.number().min(0, "Use zero or more.").max(1e12, "That is more than a trillion.");

/** A quantity as people know it: between two bounds, and likeliest in between. */
export const CountRange = z.strictObject({ low: Count, likely: Count, high: Count });
export type CountRange = z.infer<typeof CountRange>;

const MonthNumber = z.int("Count whole months.").min(0, "Months are counted from 0.").max(360);

export const BusinessCaseLineFields = z.strictObject({
  /** The line as it is already; absent for a new one. */
  id: z.uuid().optional(),
  kind: z.enum(lineKinds),
  category: z.enum(lineCategories).default("other"),
  benefit: z.enum(benefitKinds).nullable().default(null),
  label: Line,
  every: Every,
  low: Money.nullable().default(null),
  likely: Money.nullable().default(null),
  high: Money.nullable().default(null),
  /** Minor units by month, from the first month of the line on. */
  monthlyMinor: z
    .array(z.int("Give every month an amount in whole minor units; 0 where there is none."))
    .max(360)
    .default([]),
  volumeYear: CountRange.nullable().default(null),
  minutesEach: CountRange.nullable().default(null),
  /** The part of the work that is saved, 0 to 1. */
  share: z.number().min(0, "A share is 0 to 1.").max(1, "A share is 0 to 1.").default(1),
  /** Whose hour is saved, by finance's rates; or what an hour is worth where finance has none. */
  role: Line.nullable().default(null),
  perHour: Money.nullable().default(null),
  fromMonth: MonthNumber.nullable().default(null),
  untilMonth: MonthNumber.nullable().default(null),
  capex: z.boolean().default(false),
  costCentre: Line.nullable().default(null),
  budgetLine: Line.nullable().default(null),
  /** The benefit pool that it draws on. */
  pool: z.uuid().nullable().default(null),
});
export type BusinessCaseLine = z.infer<typeof BusinessCaseLineFields>;
