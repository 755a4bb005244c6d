"use client";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section as PageSection } from "@/components/ui/section";
import type { Choice } from "@/components/use-cases/choice";
import { answerText } from "@/components/use-cases/intake/answer-text";
import { fieldWords, type Step } from "@/components/use-cases/intake/field-words";
import { gapIn, type IntakeAnswers } from "@/components/use-cases/intake/intake-answers";
import { StepLink } from "@/components/use-cases/intake/step-link";
import { typedMoney } from "@/components/use-cases/intake/typed-estimate";
import {
  firstQuestions,
  type Question,
  questionsOf,
  sectionNames,
  sections,
} from "@/lib/domain/intake/sections";
import { unknownFieldNames } from "@/lib/domain/intake/unknown-fields";
import type { Money } from "@/lib/domain/shared/money";
import { formatCount } from "@/lib/format/words";

type CheckAnswersProps = {
  answers: IntakeAnswers;
  metrics: number;
  departments: readonly Choice[];
  currency: Money["currency"];
  nameOf: (id: string) => string;
  hrefOf: (step: Step) => string;
  onGo: (step: Step) => void;
};

/** Everything that was answered, with a way to change it. */
export function CheckAnswers(props: CheckAnswersProps) {
  const list = (step: Step, title: string, questions: readonly Question[]) => (
    <PageSection
      key={step}
      id={`check-${step}`}
      title={title}
      actions={
        <StepLink step={step} href={props.hrefOf(step)} onGo={props.onGo} look="text-link text-sm">
          Change<span className="sr-only">: {title}</span>
        </StepLink>
      }
    >
      <DefinitionList
        entries={questions.map((question) => ({
          term: fieldWords(pathOf(question)),
          value: valueText(question, props),
        }))}
      />
    </PageSection>
  );
  return (
    <div>
      {list("first", "The four answers", firstQuestions)}
      {sections.map((section) => list(section, sectionNames[section], questionsOf[section]))}
    </div>
  );
}

function pathOf(question: Question): string {
  if (routePaths.includes(question)) return `routeAnswers.${question}`;
  return (questionsOf.risk as readonly string[]).includes(question) ? `risk.${question}` : question;
}

const routePaths: readonly string[] = ["inProduct", "rulesEnough", "tried", "examples"];

function valueText(
  question: Question,
  { answers, metrics, departments, currency, nameOf }: CheckAnswersProps,
) {
  if ((answers.unknownFields as readonly string[]).includes(question)) {
    return `I don’t know: show me how to find out ${unknownFieldNames[question as keyof typeof unknownFieldNames]}`;
  }
  if (question === "department") {
    return departments.find(({ value }) => value === answers.department)?.label ?? "Nothing yet";
  }
  if (question === "owner" && answers.owner === null) return "I don’t know yet";
  if (question === "metrics") return metrics > 0 ? formatCount(metrics, "metric") : "Nothing yet";
  if (question === "estimate")
    return gapIn(answers.estimate) ? "Not complete" : typedMoney(answers.estimate, currency);
  const path = pathOf(question);
  return <span className="whitespace-pre-line">{answerText(path, valueAt(answers, path), nameOf)}</span>;
}

function valueAt(answers: IntakeAnswers, path: string): unknown {
  const [first = "", second] = path.split(".");
  const value = answers[first as keyof IntakeAnswers];
  return second === undefined ? value : (value as Record<string, unknown>)[second];
}
