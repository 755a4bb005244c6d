import { emptyAnswers, questions, type UseCaseAnswers } from "@/components/use-cases/form-answers";
import type { Money } from "@/lib/domain/shared/money";
import type { TaskType } from "@/lib/domain/use-cases/schema";
import { minorUnitDigits } from "@/lib/format/minor-units";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** The answers that a case holds already, for the form. */
export function answersOf(useCase: UseCaseView): UseCaseAnswers {
  const { title, department, problem, audience, dataSource, route, taskType, tags, confidential } = useCase;
  return {
    ...emptyAnswers(department ?? ""),
    title,
    problem: problem ?? "",
    audience: audience ?? "",
    dataSource: dataSource ?? "",
    route,
    taskType: (taskType ?? "") as TaskType | "",
    tags: tags.join(", "),
    confidential,
    owner: useCase.owner?.id ?? null,
    sponsor: useCase.sponsor?.id ?? null,
    yearlyVolume: useCase.yearlyVolume ?? { low: null, high: null },
    minutesEach: useCase.minutesEach ?? { low: null, high: null },
    risk: riskChoices(useCase.riskAnswers ?? {}),
    estimate: estimateAnswers(useCase.estimate),
  };
}

function riskChoices(answers: NonNullable<UseCaseView["riskAnswers"]>): UseCaseAnswers["risk"] {
  const choiceOf = (answer: boolean | null | undefined) =>
    answer === undefined ? "" : answer === null ? "unknown" : answer ? "yes" : "no";
  return Object.fromEntries(
    questions.map((question) => [question, choiceOf(answers[question])]),
  ) as UseCaseAnswers["risk"];
}

function estimateAnswers(estimate: UseCaseView["estimate"]): UseCaseAnswers["estimate"] {
  if (!estimate) return { valueYear: { low: null, likely: null, high: null }, cost: null };
  const { low, likely, high } = estimate.valueYear;
  return {
    valueYear: { low: major(low), likely: major(likely), high: major(high) },
    cost: estimate.cost ? major(estimate.cost) : null,
  };
}

function major({ amountMinor, currency }: Money): number {
  return amountMinor / 10 ** minorUnitDigits(currency);
}
