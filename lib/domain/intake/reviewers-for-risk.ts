import type { ReviewArea } from "@/lib/domain/access/roles";
import { type RiskAnswers, type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk";

/** Which reviewers look at a case in triage when the answer to this question is a yes. */
export const reviewersFor: Record<RiskQuestion, readonly Exclude<ReviewArea, "finance">[]> = {
  personalData: ["privacy"],
  specialCategory: ["privacy", "legal"],
  children: ["privacy", "ethics"],
  automatedDecision: ["legal", "ethics"],
  highRiskArea: ["legal", "ethics"],
  emotionOrBiometrics: ["legal", "ethics"],
  worksCouncil: ["legal"],
  customerVisible: ["security", "legal"],
  thirdCountryTransfer: ["privacy", "security"],
  trainingLicence: ["legal"],
  prohibitedPractice: ["legal", "ethics"],
};

/** Every area that at least one yes brings in, in one fixed order. "I don't know" brings in nobody: a lead asks first. */
export function reviewAreasOf(answers: RiskAnswers): Exclude<ReviewArea, "finance">[] {
  const questions = Object.keys(riskQuestions) as RiskQuestion[];
  const named = new Set(questions.filter((one) => answers[one] === true).flatMap((one) => reviewersFor[one]));
  return (["privacy", "security", "legal", "ethics"] as const).filter((area) => named.has(area));
}
