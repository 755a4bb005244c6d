import { z } from "zod";
import { CalendarMonth } from "@/lib/domain/shared/calendar-month-schema";
import { Money } from "@/lib/domain/shared/money";
import { Line, Paragraph, Reason } from "@/lib/domain/shared/text";

const Hours = z.number().min(0, "Hours are zero or more.").max(1e9, "That is more hours than there are.");
const Share = z.number().min(0, "A share is 0 to 1.").max(1, "A share is 0 to 1.");

/** What a line of a business case really cost or brought in a month. Negative takes back what was too much. */
export const Actual = z.strictObject({
  line: z.uuid("Name the line of the business case by its id."),
  period: CalendarMonth,
  amount: Money,
  hours: Hours.nullable().default(null),
  source: Line,
  note: Paragraph.nullable().default(null),
  /** The success metric that stands behind it, with how many there were and the part of them that used it. */
  metric: z.uuid().nullable().default(null),
  volume: z.number().min(0).max(1e12).nullable().default(null),
  adoption: Share.nullable().default(null),
  /** The quarter of the month is closed: count it in the open one, as a correction of a prior period. */
  priorPeriod: z.boolean().default(false),
});
export type Actual = z.infer<typeof Actual>;

export const PostActuals = z.union([Actual, z.array(Actual).min(1).max(5_000)]);

export const CorrectActual = z.strictObject({
  amount: Money.optional(),
  hours: Hours.nullable().optional(),
  note: Paragraph.nullable().optional(),
  volume: z.number().min(0).max(1e12).nullable().optional(),
  adoption: Share.nullable().optional(),
  reason: Reason,
});

export const ConfirmActuals = z.strictObject({
  actuals: z.array(z.uuid()).min(1, "Name what you confirm.").max(5_000),
  state: z.enum(["confirmed", "inBudget"]),
  budgetLine: Line.nullable().default(null),
});
export type ConfirmActuals = z.infer<typeof ConfirmActuals>;

/** Why something was claimed and will not be confirmed. */
export const WriteOff = z.strictObject({ reason: Reason });

/** A list of actuals as CSV: only looked at, or written where nothing stands against a row. */
export const ImportActuals = z.strictObject({
  text: z.string().min(1, "Paste a list, or choose a file.").max(900_000, "Send at most 900,000 characters."),
  mode: z.enum(["dryRun", "commit"]),
});
export type ImportActuals = z.infer<typeof ImportActuals>;
