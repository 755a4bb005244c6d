import { moneyOf } from "@/components/use-cases/typed-money";
import type { RouteAnswers, TemplateId, UnknownField } from "@/lib/domain/intake/answers";
import { isSame } from "@/lib/domain/intake/merge";
import type { Question } from "@/lib/domain/intake/sections";
import { templateOf } from "@/lib/domain/intake/templates";
import { unknownFields as everyUnknown } from "@/lib/domain/intake/unknown-fields";
import type { Money } from "@/lib/domain/shared/money";
import type { RiskAnswers } from "@/lib/domain/use-cases/risk";
import type { EditUseCase, Range, Route, TaskType } from "@/lib/domain/use-cases/schema";

/** What stands in the fields of the form, named as the API names them. Money is in whole units of one currency. */
export interface IntakeAnswers {
  title: string;
  department: string;
  problem: string;
  audience: string;
  yearlyVolume: Range | null;
  minutesEach: Range | null;
  owner: string | null;
  /** Whether anybody has answered who the owner is, be it with "I don't know". */
  ownerAnswered: boolean;
  sponsor: string | null;
  taskType: TaskType | "";
  routeAnswers: RouteAnswers;
  route: Route;
  dataSource: string;
  estimate: TypedEstimate;
  risk: RiskAnswers;
  tags: string;
  confidential: boolean;
  template: TemplateId | null;
  unknownFields: UnknownField[];
}

export interface TypedEstimate {
  low: number | null;
  likely: number | null;
  high: number | null;
  cost: number | null;
}

export function emptyAnswers(department: string, template: TemplateId | null): IntakeAnswers {
  return {
    title: "",
    department,
    problem: "",
    audience: "",
    yearlyVolume: null,
    minutesEach: null,
    owner: null,
    ownerAnswered: false,
    sponsor: null,
    taskType: templateOf(template).taskType ?? "",
    routeAnswers: {},
    route: "undecided",
    dataSource: "",
    estimate: { low: null, likely: null, high: null, cost: null },
    risk: {},
    tags: "",
    confidential: false,
    template,
    unknownFields: [],
  };
}

/** What the API takes: empty text is absent, an empty group is nothing known. An estimate that is half typed is left out. */
export function inputOf(answers: IntakeAnswers, currency: Money["currency"]): EditUseCase {
  const { title, department, problem, audience, owner, ownerAnswered, dataSource, taskType, ...rest } =
    answers;
  const { estimate, tags, ...plain } = rest;
  return {
    ...plain,
    title: title.trim(),
    ...(department ? { department } : {}),
    ...(problem.trim() ? { problem: problem.trim() } : {}),
    ...(audience.trim() ? { audience: audience.trim() } : {}),
    ...(ownerAnswered ? { owner } : {}),
    dataSource: dataSource.trim() || null,
    taskType: taskType || null,
    tags: tags.split(",").flatMap((tag) => tag.trim() || []),
    ...(gapIn(estimate) ? {} : { estimate: estimateOf(estimate, currency) }),
  };
}

/** Only what is different, with a required text that was emptied as "", so that it is refused at its field. */
export function changesBetween(
  before: IntakeAnswers,
  after: IntakeAnswers,
  currency: Money["currency"],
): EditUseCase {
  const [was, is] = [inputOf(before, currency), inputOf(after, currency)];
  const changed = Object.entries(is).filter(
    ([name, value]) => !isSame(value, was[name as keyof EditUseCase]),
  );
  const emptied = (["problem", "audience"] as const).filter(
    (name) => before[name].trim() && !after[name].trim(),
  );
  return { ...Object.fromEntries(changed), ...Object.fromEntries(emptied.map((name) => [name, ""])) };
}

/** Which of the three values of an estimate is missing, where some are given: they go together. */
export function gapIn({ low, likely, high, cost }: TypedEstimate): "low" | "likely" | "high" | null {
  const values = { low, likely, high };
  const missing = (["low", "likely", "high"] as const).filter((name) => values[name] === null);
  if (missing.length === 0 || (missing.length === 3 && cost === null)) return null;
  return missing[0] ?? null;
}

/** The questions that have an answer, or "I don't know". */
export function answeredIn(answers: IntakeAnswers, metrics: number): ReadonlySet<Question> {
  const { risk, routeAnswers, unknownFields, estimate } = answers;
  const given: Partial<Record<Question, boolean>> = {
    title: answers.title.trim() !== "",
    department: answers.department !== "",
    problem: answers.problem.trim() !== "",
    audience: answers.audience.trim() !== "",
    owner: answers.ownerAnswered,
    yearlyVolume: answers.yearlyVolume !== null,
    minutesEach: answers.minutesEach !== null,
    sponsor: answers.sponsor !== null,
    taskType: answers.taskType !== "",
    route: answers.route !== "undecided",
    dataSource: answers.dataSource.trim() !== "",
    metrics: metrics > 0,
    estimate: estimate.likely !== null && gapIn(estimate) === null,
  };
  return new Set([
    ...(Object.keys(given) as Question[]).filter((question) => given[question]),
    ...keysOf(risk),
    ...keysOf(routeAnswers),
    ...unknownFields,
  ]);
}

/** A field gets an answer, or is left to be asked about; the two exclude each other. */
export function withUnknown(answers: IntakeAnswers, field: UnknownField, isUnknown: boolean): IntakeAnswers {
  const others = answers.unknownFields.filter((one) => one !== field);
  const unknownFields = everyUnknown.filter((one) => others.includes(one) || (isUnknown && one === field));
  return { ...answers, ...(isUnknown ? emptied[field] : {}), unknownFields };
}

const emptied: Record<UnknownField, Partial<IntakeAnswers>> = {
  yearlyVolume: { yearlyVolume: null },
  minutesEach: { minutesEach: null },
  sponsor: { sponsor: null },
  taskType: { taskType: "" },
  dataSource: { dataSource: "" },
  metrics: {},
  estimate: { estimate: { low: null, likely: null, high: null, cost: null } },
};

function keysOf<T extends object>(answers: T): (keyof T)[] {
  return (Object.keys(answers) as (keyof T)[]).filter((name) => answers[name] !== undefined);
}

function estimateOf(
  { low, likely, high, cost }: TypedEstimate,
  currency: Money["currency"],
): EditUseCase["estimate"] {
  if (low === null || likely === null || high === null) return null;
  const money = (value: number) => moneyOf(value, currency);
  return {
    valueYear: { low: money(low), likely: money(likely), high: money(high) },
    cost: cost === null ? null : money(cost),
  };
}
