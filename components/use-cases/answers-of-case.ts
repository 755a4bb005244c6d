import { emptyAnswers, questions, type UseCaseAnswers } from "@/components/use-cases/form-answers";
import type { AnswerGroup } from "@/components/use-cases/form-optional";
import { wholeUnits } from "@/components/use-cases/typed-money";
import type { TaskType } from "@/lib/domain/use-cases/schema";
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
    valueYear: { low: wholeUnits(low), likely: wholeUnits(likely), high: wholeUnits(high) },
    cost: estimate.cost ? wholeUnits(estimate.cost) : null,
  };
}

/** The groups of optional answers that hold something already. */
export function groupsAnswered({
  yearlyVolume,
  minutesEach,
  risk,
  estimate,
  ...rest
}: UseCaseAnswers): AnswerGroup[] {
  const isGiven: Record<AnswerGroup, boolean> = {
    size: [yearlyVolume.low, minutesEach.low].some((value) => value !== null),
    approach:
      rest.sponsor !== null || rest.dataSource !== "" || rest.taskType !== "" || rest.route !== "undecided",
    risk: Object.values(risk).some((choice) => choice !== ""),
    value: estimate.valueYear.likely !== null,
    marks: rest.tags !== "" || rest.confidential,
  };
  return (Object.keys(isGiven) as AnswerGroup[]).filter((group) => isGiven[group]);
}
