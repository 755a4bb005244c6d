import { z } from "zod";
import { trancheSteps } from "@/lib/domain/business-case/tranche-steps";
import { CalendarDay } from "@/lib/domain/shared/calendar-day-schema";
import { Money } from "@/lib/domain/shared/money";
import { changesSomething } from "@/lib/domain/shared/patch";
import { Paragraph } from "@/lib/domain/shared/text";

export const TrancheName = z.enum(trancheSteps);

const fields = {
  amount: Money.refine(({ amountMinor }) => amountMinor > 0, {
    path: ["amountMinor"],
    message: "A tranche is more than zero.",
  }),
  /** What is seen that means: no more money. */
  stopRule: Paragraph,
  dueOn: CalendarDay.nullable(),
};

/** Money released in steps, each with the rule by which one stops. */
export const PlanTranche = z.strictObject({
  name: TrancheName,
  ...fields,
  dueOn: fields.dueOn.default(null),
});

export const EditTranche = z
  .strictObject(fields)
  .partial()
  .refine(...changesSomething);
