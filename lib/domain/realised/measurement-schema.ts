import { z } from "zod";
import { CalendarDay } from "@/lib/domain/shared/calendar-day-schema";
import { Money } from "@/lib/domain/shared/money";
import { changesSomething } from "@/lib/domain/shared/patch";
import { Paragraph } from "@/lib/domain/shared/text";

const UnitValue = Money.refine(({ amountMinor }) => amountMinor > 0, {
  path: ["amountMinor"],
  message: "What one unit is worth is more than zero.",
}).nullable();

/** How the value behind a metric is measured; finance agrees it, best before the launch. */
export const ProposeMethod = z.strictObject({
  metric: z.uuid("Name the success metric by its id."),
  text: Paragraph,
  /** What one unit of improvement of one item is worth; without it nothing can be held against what is claimed. */
  unitValue: UnitValue.default(null),
});

/** A change takes finance's agreement off. */
export const EditMethod = z
  .strictObject({ text: Paragraph, unitValue: UnitValue })
  .partial()
  .refine(...changesSomething);

export const ComparisonDesign = z.enum(["ab", "staggered", "matched"]);
export type ComparisonDesign = z.infer<typeof ComparisonDesign>;

const comparison = {
  design: ComparisonDesign,
  /** The metric it compares; null where it stands for the whole case. */
  metric: z.uuid("Name the success metric by its id.").nullable(),
  /** Who is compared with whom, and how they were chosen. */
  description: Paragraph,
  startsOn: CalendarDay,
  endsOn: CalendarDay.nullable(),
};

interface Days {
  startsOn?: string | undefined;
  endsOn?: string | null | undefined;
}

/** Whether a comparison ends no earlier than it starts; what is not said yet is in order. */
export const isInOrder = ({ startsOn, endsOn }: Days) => !startsOn || !endsOn || startsOn <= endsOn;
export const outOfOrder = { path: ["endsOn"], message: "It cannot end before it starts." };

/** A comparison that lets what it compares be called measured, once finance has agreed how it is done. */
export const AddComparison = z
  .strictObject({
    ...comparison,
    metric: comparison.metric.default(null),
    endsOn: comparison.endsOn.default(null),
  })
  .refine(isInOrder, outOfOrder);

/** A change of how it is done takes finance's agreement off; its end and its result do not. */
export const EditComparison = z
  .strictObject({ ...comparison, result: Paragraph.nullable() })
  .partial()
  .refine(isInOrder, outOfOrder)
  .refine(...changesSomething);
