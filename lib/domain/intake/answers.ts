import { z } from "zod";

/** What a proposal can be started from; "blank" is none of the others. */
export const TemplateId = z.enum([
  "inquiry-auto-reply",
  "call-summary",
  "proposal-draft",
  "campaign-copy",
  "onboarding-qa",
  "benefits-qa",
  "feedback-clustering",
  "code-snippet",
  "doc-writer",
  "contract-clause-extraction",
  "ticket-routing",
  "blank",
]);
export type TemplateId = z.infer<typeof TemplateId>;

/** The four questions that come before "tune". Absent = not answered yet; null = "I don't know, ask me how". */
export const RouteAnswers = z.strictObject({
  inProduct: z.boolean().nullable().optional(),
  rulesEnough: z.boolean().nullable().optional(),
  tried: z.enum(["nothing", "promptEnough", "retrievalEnough", "fellShort"]).nullable().optional(),
  examples: z.enum(["none", "under200", "upTo2000", "over2000"]).nullable().optional(),
});
export type RouteAnswers = z.infer<typeof RouteAnswers>;
export type RouteQuestion = keyof RouteAnswers;

export const routeQuestions: Record<RouteQuestion, string> = {
  inProduct: "Can a product that we already have do it?",
  rulesEnough: "Would rules or a form be enough?",
  tried: "Has prompting or retrieval been tried?",
  examples: "How many examples of a good answer are at hand?",
};

/** Answers that can be left to somebody who shows the proposer how to find out. */
export const UnknownField = z.enum([
  "yearlyVolume",
  "minutesEach",
  "sponsor",
  "taskType",
  "dataSource",
  "metrics",
  "estimate",
]);
export type UnknownField = z.infer<typeof UnknownField>;

/** What each of them is called in a sentence. */
export const unknownFieldNames: Record<UnknownField, string> = {
  yearlyVolume: "how often it happens",
  minutesEach: "how long it takes today",
  sponsor: "who could sponsor it",
  taskType: "the kind of task",
  dataSource: "which data there are",
  metrics: "how to measure success",
  estimate: "what it is worth",
};

/**
 * The fields that are still asked about after these answers: an answer that is given takes its field out, so that nobody
 * is shown how to find what is there.
 */
export function stillUnknown(
  fields: readonly string[],
  answers: Partial<Record<string, unknown>>,
): UnknownField[] {
  return UnknownField.options.filter(
    (field) => fields.includes(field) && (answers[field] === undefined || answers[field] === null),
  );
}
