import {
  emptyAnswers,
  type IntakeAnswers,
  type TypedEstimate,
} from "@/components/use-cases/intake/intake-answers";
import { wholeUnits } from "@/components/use-cases/typed-money";
import { templateOf } from "@/lib/domain/intake/templates";
import { stillUnknown } from "@/lib/domain/intake/unknown-fields";
import type { TaskType } from "@/lib/domain/use-cases/schema";
import type { UseCaseView } from "@/lib/server/use-cases/rows";

/** The answers that a case holds already, for the form. */
export function answersOf(useCase: UseCaseView): IntakeAnswers {
  return {
    ...emptyAnswers(
      useCase.department ?? "",
      useCase.template === null ? null : templateOf(useCase.template).id,
    ),
    title: useCase.title,
    problem: useCase.problem ?? "",
    audience: useCase.audience ?? "",
    yearlyVolume: useCase.yearlyVolume,
    minutesEach: useCase.minutesEach,
    owner: useCase.owner?.id ?? null,
    ownerAnswered: useCase.ownerAnswered,
    sponsor: useCase.sponsor?.id ?? null,
    taskType: (useCase.taskType ?? "") as TaskType | "",
    routeAnswers: useCase.routeAnswers,
    route: useCase.route,
    dataSource: useCase.dataSource ?? "",
    estimate: estimateIn(useCase.estimate),
    risk: useCase.riskAnswers ?? {},
    tags: useCase.tags.join(", "),
    confidential: useCase.confidential,
    unknownFields: stillUnknown(useCase.unknownFields, {}),
  };
}

function estimateIn(estimate: UseCaseView["estimate"]): TypedEstimate {
  if (!estimate) return { low: null, likely: null, high: null, cost: null };
  const { low, likely, high } = estimate.valueYear;
  return {
    low: wholeUnits(low),
    likely: wholeUnits(likely),
    high: wholeUnits(high),
    cost: estimate.cost ? wholeUnits(estimate.cost) : null,
  };
}
