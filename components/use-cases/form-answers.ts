import { moneyOf } from "@/components/use-cases/typed-money";
import type { Money } from "@/lib/domain/shared/money";
import { type RiskAnswers, type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk";
import type { EditUseCase, Range, Route, TaskType } from "@/lib/domain/use-cases/schema";

type Span = { low: number | null; high: number | null };
export type RiskChoice = "yes" | "no" | "unknown" | "";

/** What stands in the fields of the form, named as the API names them. Money is in whole units of one currency. */
export interface UseCaseAnswers {
  title: string;
  department: string;
  problem: string;
  audience: string;
  yearlyVolume: Span;
  minutesEach: Span;
  owner: string | null;
  sponsor: string | null;
  dataSource: string;
  route: Route;
  taskType: TaskType | "";
  risk: Record<RiskQuestion, RiskChoice>;
  estimate: { valueYear: Span & { likely: number | null }; cost: number | null };
  tags: string;
  confidential: boolean;
}

export const questions = Object.keys(riskQuestions) as RiskQuestion[];

export function emptyAnswers(department: string): UseCaseAnswers {
  return {
    title: "",
    department,
    problem: "",
    audience: "",
    yearlyVolume: { low: null, high: null },
    minutesEach: { low: null, high: null },
    owner: null,
    sponsor: null,
    dataSource: "",
    route: "undecided",
    taskType: "",
    risk: Object.fromEntries(questions.map((question) => [question, ""])) as UseCaseAnswers["risk"],
    estimate: { valueYear: { low: null, likely: null, high: null }, cost: null },
    tags: "",
    confidential: false,
  };
}

/** What the API takes for a field: empty text is absent, an empty group is nothing known. */
export function inputOf(answers: UseCaseAnswers, currency: Money["currency"]): EditUseCase {
  const { title, department, problem, audience, dataSource, taskType, tags, ...rest } = answers;
  return {
    title,
    ...(department ? { department } : {}),
    ...(problem.trim() ? { problem } : {}),
    ...(audience.trim() ? { audience } : {}),
    dataSource: dataSource.trim() ? dataSource : null,
    taskType: taskType || null,
    route: rest.route,
    owner: rest.owner,
    sponsor: rest.sponsor,
    yearlyVolume: rangeOf(rest.yearlyVolume),
    minutesEach: rangeOf(rest.minutesEach),
    risk: riskOf(rest.risk),
    estimate: estimateOf(rest.estimate, currency),
    tags: tags.split(",").flatMap((tag) => tag.trim() || []),
    confidential: rest.confidential,
  };
}

/** Of an edited case only what is different, with a required text that was emptied as "", so that it is refused. */
export function changesBetween(
  before: UseCaseAnswers,
  after: UseCaseAnswers,
  currency: Money["currency"],
): EditUseCase {
  const [old, now] = [inputOf(before, currency), inputOf(after, currency)];
  const emptied = (["problem", "audience", "department"] as const).filter(
    (name) => before[name] && !after[name].trim(),
  );
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name as keyof EditUseCase]),
  );
  return { ...Object.fromEntries(changed), ...Object.fromEntries(emptied.map((name) => [name, ""])) };
}

/** What the form itself asks for beyond the schema: the three values of an estimate go together. */
export function gapsIn({
  estimate: { valueYear, cost },
}: UseCaseAnswers): { field: string; message: string }[] {
  const { low, likely, high } = valueYear;
  const given = [low, likely, high].filter((value) => value !== null).length;
  if (given === 3 || (given === 0 && cost === null)) return [];
  const missing = (["low", "likely", "high"] as const).find((name) => valueYear[name] === null);
  const message = "Give all three: low, likely and high. Or leave value and cost empty.";
  return [{ field: `estimate.valueYear.${missing ?? "low"}`, message }];
}

function rangeOf({ low, high }: Span): Range | null {
  if (low === null && high === null) return null;
  return { low: low ?? high ?? 0, high: high ?? low ?? 0 };
}

function riskOf(choices: UseCaseAnswers["risk"]): RiskAnswers {
  const answered = questions.filter((question) => choices[question] !== "");
  return Object.fromEntries(
    answered.map((question) => [
      question,
      choices[question] === "unknown" ? null : choices[question] === "yes",
    ]),
  );
}

function estimateOf(
  { valueYear, cost }: UseCaseAnswers["estimate"],
  currency: Money["currency"],
): EditUseCase["estimate"] {
  const { low, likely, high } = valueYear;
  if (low === null || likely === null || high === null) return null;
  const money = (value: number) => moneyOf(value, currency);
  return {
    valueYear: { low: money(low), likely: money(likely), high: money(high) },
    cost: cost === null ? null : money(cost),
  };
}
