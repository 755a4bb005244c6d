import type { RiskAnswers } from "@/lib/domain/use-cases/risk";
import { type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk-questions";

/** Every question answered: yes to these, "I don't know" to those, no to the rest. */
export function answered(
  yes: readonly RiskQuestion[] = [],
  unknown: readonly RiskQuestion[] = [],
): RiskAnswers {
  const questions = Object.keys(riskQuestions) as RiskQuestion[];
  return Object.fromEntries(
    questions.map((question) => [question, unknown.includes(question) ? null : yes.includes(question)]),
  );
}

/** As `answered`, but these questions nobody has looked at yet. */
export function answeredBut(
  open: readonly RiskQuestion[],
  yes: readonly RiskQuestion[] = [],
  unknown: readonly RiskQuestion[] = [],
): RiskAnswers {
  return Object.fromEntries(
    Object.entries(answered(yes, unknown)).filter(([question]) => !open.includes(question as RiskQuestion)),
  );
}
