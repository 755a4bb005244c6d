import { z } from "zod";
import { RouteAnswers, TemplateId, UnknownField } from "@/lib/domain/intake/answers";
import { Money } from "@/lib/domain/shared/money";
import { changesSomething } from "@/lib/domain/shared/patch";
import { Line, Paragraph, Title, text } from "@/lib/domain/shared/text";
import { RiskAnswers } from "@/lib/domain/use-cases/risk";

export const Route = z.enum([
  "inProduct",
  "rules",
  "classicalMl",
  "prompt",
  "retrieval",
  "retrievalAndTune",
  "tune",
  "dont",
  "undecided",
]);
export type Route = z.infer<typeof Route>;

export const TaskType = z.enum([
  "question-answering",
  "summarisation",
  "drafting",
  "classification",
  "extraction",
  "code",
  "translation",
  "recommendation",
  "conversation",
  "other",
]);
export type TaskType = z.infer<typeof TaskType>;

const NotNegative = z.number().min(0, "Use zero or more.").max(1e12, "That is more than a trillion.");

/** A low and a high estimate of the same quantity. */
export const Range = z
  .strictObject({ low: NotNegative, high: NotNegative })
  .refine(({ low, high }) => low <= high, {
    path: ["high"],
    message: "The high value is below the low one.",
  });
export type Range = z.infer<typeof Range>;

/** The proposer's estimate of value a year and cost, until a business case replaces it. */
export const Estimate = z
  .strictObject({
    valueYear: z.strictObject({ low: Money, likely: Money, high: Money }),
    cost: Money.nullable().optional(),
  })
  .superRefine(({ valueYear: { low, likely, high }, cost }, context) => {
    const currencies = new Set([low, likely, high, ...(cost ? [cost] : [])].map((money) => money.currency));
    if (currencies.size > 1)
      context.addIssue({ code: "custom", message: "Give all amounts in one currency." });
    if (low.amountMinor > likely.amountMinor || likely.amountMinor > high.amountMinor) {
      context.addIssue({ code: "custom", path: ["valueYear"], message: "Order them: low, likely, high." });
    }
    if (cost && cost.amountMinor < 0) {
      context.addIssue({ code: "custom", path: ["cost"], message: "A cost is zero or more." });
    }
  });
export type Estimate = z.infer<typeof Estimate>;

/** A person by id or e-mail address. */
export const PersonReference = text(320);

/** A department by code or id. */
export const DepartmentReference = text(200);

const fields = {
  title: Title,
  department: DepartmentReference,
  problem: Paragraph,
  audience: Paragraph,
  yearlyVolume: Range.nullable(),
  minutesEach: Range.nullable(),
  owner: PersonReference.nullable(),
  sponsor: PersonReference.nullable(),
  benefitOwner: PersonReference.nullable(),
  modelOwner: PersonReference.nullable(),
  taskType: TaskType.nullable(),
  route: Route,
  dataSource: Paragraph.nullable(),
  /** The model that the case leans on, by the name the organisation knows it under. */
  modelName: Line.max(120, "Keep the name to 120 characters.").nullable(),
  risk: RiskAnswers,
  estimate: Estimate.nullable(),
  confidential: z.boolean(),
  tags: z.array(Line.max(60, "Keep a tag to 60 characters.")).max(30, "Use at most 30 tags."),
  /** Which template it was started from. */
  template: TemplateId.nullable(),
  /** The four questions before "tune", kept as evidence for the route. */
  routeAnswers: RouteAnswers,
  /** What the proposer wants to be shown how to find out. */
  unknownFields: z.array(UnknownField).max(20),
};

/** What a proposer sends to create a draft: a title, and whatever else is known. */
export const ProposeUseCase = z.strictObject({
  ...fields,
  department: fields.department.optional(),
  problem: fields.problem.optional(),
  audience: fields.audience.optional(),
  yearlyVolume: fields.yearlyVolume.optional(),
  minutesEach: fields.minutesEach.optional(),
  owner: fields.owner.optional(),
  sponsor: fields.sponsor.optional(),
  benefitOwner: fields.benefitOwner.optional(),
  modelOwner: fields.modelOwner.optional(),
  taskType: fields.taskType.optional(),
  route: fields.route.default("undecided"),
  dataSource: fields.dataSource.optional(),
  modelName: fields.modelName.optional(),
  risk: fields.risk.optional(),
  estimate: fields.estimate.optional(),
  confidential: fields.confidential.default(false),
  tags: fields.tags.default([]),
  template: fields.template.optional(),
  routeAnswers: fields.routeAnswers.optional(),
  unknownFields: fields.unknownFields.optional(),
});
export type ProposeUseCase = z.infer<typeof ProposeUseCase>;

// Built from the bare fields: `.partial()` of the schema above would keep its defaults and erase what a patch leaves out.
export const EditUseCase = z
  .strictObject(fields)
  .partial()
  .refine(...changesSomething);
export type EditUseCase = z.infer<typeof EditUseCase>;
