import { z } from "zod";
import { type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk-questions";

const questionNames = Object.keys(riskQuestions) as [RiskQuestion, ...RiskQuestion[]];

export const RiskAnswers = z.partialRecord(z.enum(questionNames), z.boolean().nullable());
export type RiskAnswers = z.infer<typeof RiskAnswers>;

export const Risk = z.enum(["high", "standard", "notAssessed"]);
export type Risk = z.infer<typeof Risk>;

export const PersonalData = z.enum(["yes", "no", "unknown"]);
export type PersonalData = z.infer<typeof PersonalData>;

export const riskNames: Record<Risk, string> = {
  high: "High",
  standard: "Standard",
  notAssessed: "Not assessed",
};

const highRisk: readonly RiskQuestion[] = [
  "specialCategory",
  "children",
  "automatedDecision",
  "highRiskArea",
  "emotionOrBiometrics",
  "prohibitedPractice",
];

/** High when one of the weighty questions is a yes; standard when all of them are a no; otherwise not assessed. */
export function riskOf(answers: RiskAnswers): Risk {
  if (highRisk.some((question) => answers[question] === true)) return "high";
  return highRisk.every((question) => answers[question] === false) ? "standard" : "notAssessed";
}

/** What makes a risk what it is: of a high one the weighty questions that are a yes, else those still without a yes or no. */
export function riskReasons(answers: RiskAnswers): RiskQuestion[] {
  const isHigh = riskOf(answers) === "high";
  return highRisk.filter((question) =>
    isHigh ? answers[question] === true : typeof answers[question] !== "boolean",
  );
}

/** Whether personal data is used; what nobody has answered is unknown, never no. */
export function personalDataOf(answers: RiskAnswers): PersonalData {
  if (answers.personalData === true || answers.specialCategory === true) return "yes";
  return answers.personalData === false ? "no" : "unknown";
}

/** Every question has a yes, a no or an "I don't know". */
export function isRiskAnswered(answers: RiskAnswers): boolean {
  return questionNames.every((question) => answers[question] !== undefined);
}
