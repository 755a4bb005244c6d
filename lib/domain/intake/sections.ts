import type { UnknownField } from "@/lib/domain/intake/answers";
import { unknownFieldNames } from "@/lib/domain/intake/unknown-fields";
import { type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk-questions";

/** The steps of the form: the four answers, six sections in any order, and the check before submitting. */
export const sectionNames = {
  people: "People and effort",
  task: "What the model would do",
  data: "Data",
  metrics: "Success metrics",
  value: "Value and cost",
  risk: "Risk and ethics",
} as const;
export type Section = keyof typeof sectionNames;
export const sections = Object.keys(sectionNames) as Section[];

/** Everything that intake asks. Risk questions carry their own name. */
export type Question =
  | "title"
  | "department"
  | "problem"
  | "audience"
  | "owner"
  | UnknownField
  | "inProduct"
  | "rulesEnough"
  | "tried"
  | "examples"
  | "route"
  | RiskQuestion;

/** The four answers that are enough to submit, in the order in which they are asked. */
export const firstQuestions = ["title", "department", "problem", "audience"] as const satisfies Question[];

/** Which questions each section asks. */
export const questionsOf: Record<Section, readonly Question[]> = {
  people: ["yearlyVolume", "minutesEach", "owner", "sponsor"],
  task: ["taskType", "inProduct", "rulesEnough", "tried", "examples", "route"],
  data: ["dataSource"],
  metrics: ["metrics"],
  value: ["estimate"],
  risk: Object.keys(riskQuestions) as RiskQuestion[],
};

// How long a first-time proposer takes for an answer; what is a tick takes less than what is written.
const written: readonly Question[] = ["problem", "audience", "dataSource"];
const worked: readonly Question[] = ["metrics", "estimate"];
const secondsFor = (question: Question) =>
  worked.includes(question) ? 90 : written.includes(question) ? 60 : 15;

/** A question counts as answered when it has an answer, or "I don't know, ask me how". */
export type Answered = ReadonlySet<Question>;

export interface SectionState {
  section: Section;
  state: "done" | "begun" | "open";
  answered: number;
  questions: number;
}

/** Where each section stands. */
export function sectionStates(answered: Answered): SectionState[] {
  return sections.map((section) => {
    const questions = questionsOf[section];
    const count = questions.filter((question) => answered.has(question)).length;
    const state = count === questions.length ? "done" : count > 0 ? "begun" : "open";
    return { section, state, answered: count, questions: questions.length };
  });
}

export interface IntakeProgress {
  done: number;
  of: number;
  /** Whole minutes for what is not answered yet, from the questions and not from the screens; 0 when nothing is left. */
  minutesLeft: number;
  /** The same for the four answers alone. */
  minutesToSubmit: number;
  /** The four answers are there. */
  isEnough: boolean;
}

/** How far a proposal is: sections that are done, and the minutes that its open questions take. */
export function intakeProgress(answered: Answered): IntakeProgress {
  const states = sectionStates(answered);
  const open = [...firstQuestions, ...sections.flatMap((section) => questionsOf[section])].filter(
    (question) => !answered.has(question),
  );
  return {
    done: states.filter(({ state }) => state === "done").length,
    of: states.length,
    minutesLeft: minutesFor(open),
    minutesToSubmit: minutesFor(firstQuestions.filter((question) => !answered.has(question))),
    isEnough: firstQuestions.every((question) => answered.has(question)),
  };
}

function minutesFor(questions: readonly Question[]): number {
  return Math.ceil(questions.reduce((sum, question) => sum + secondsFor(question), 0) / 60);
}

/** Where a proposer can be seen leaving: the choice of a template, the four answers, a section, the check. */
export const visitSteps = ["template", "first", ...sections, "check"] as const;
export type VisitStep = (typeof visitSteps)[number];

export const visitStepNames: Record<VisitStep, string> = {
  template: "Choosing a template",
  first: "The four answers",
  ...sectionNames,
  check: "Checking the answers",
};

/** Whether a name is one of those that can be left to be asked about. */
export function isUnknowable(question: Question): question is UnknownField {
  return Object.hasOwn(unknownFieldNames, question);
}
