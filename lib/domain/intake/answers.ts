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
