import type { ReviewArea } from "@/lib/domain/access/roles";
import type { RiskAnswers } from "@/lib/domain/use-cases/risk";
import { type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk-questions";

export type RiskArea = Exclude<ReviewArea, "finance">;

/** Which reviewers look at a case in triage when the answer to this question is a yes. */
export const reviewersFor: Record<RiskQuestion, readonly RiskArea[]> = {
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
export function reviewAreasOf(answers: RiskAnswers): RiskArea[] {
  const questions = Object.keys(riskQuestions) as RiskQuestion[];
  const named = new Set(questions.filter((one) => answers[one] === true).flatMap((one) => reviewersFor[one]));
  return (["privacy", "security", "legal", "ethics"] as const).filter((area) => named.has(area));
}

export interface Reviewer {
  name: string;
  areas: readonly string[];
}

// With more than these an area is a team, and is called by its name.
const mostNames = 3;

/** Who reviews in these areas, each with the areas it is about; and the areas that have nobody yet, or a whole team. */
export function whoReviews(
  areas: readonly RiskArea[],
  reviewers: readonly Reviewer[],
): { people: { name: string; areas: RiskArea[] }[]; unnamed: RiskArea[] } {
  const sizes = new Map(
    areas.map((area) => [area, reviewers.filter((one) => one.areas.includes(area)).length]),
  );
  const named = areas.filter((area) => {
    const size = sizes.get(area) ?? 0;
    return size > 0 && size <= mostNames;
  });
  const people = reviewers
    .map(({ name, areas: theirs }) => ({ name, areas: named.filter((area) => theirs.includes(area)) }))
    .filter((person) => person.areas.length > 0);
  return { people, unnamed: areas.filter((area) => !named.includes(area)) };
}
