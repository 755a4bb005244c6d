"use client";
import { RadioGroup } from "@/components/ui/radio-group";
import { dontKnow, type StepProps } from "@/components/use-cases/intake/parts";
import { areaNames } from "@/lib/domain/access/role-names";
import {
  type Reviewer,
  type RiskArea,
  reviewAreasOf,
  reviewersFor,
  whoReviews,
} from "@/lib/domain/intake/reviewers-for-risk";
import type { RiskAnswers } from "@/lib/domain/use-cases/risk";
import { type RiskQuestion, riskQuestions } from "@/lib/domain/use-cases/risk-questions";
import { formatList } from "@/lib/format/words";

const choices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: dontKnow },
];

const questions = Object.keys(riskQuestions) as RiskQuestion[];

/** The risk questions; a yes says at once who will look at it. */
type RiskSectionProps = StepProps & { reviewers: readonly Reviewer[] };

export function RiskSection({ answers: { risk }, change, errors, reviewers }: RiskSectionProps) {
  const areas = reviewAreasOf(risk);
  return (
    <>
      <p className="text-ink-2">
        A yes stops nothing: it brings in the people who know what to do. Only the people of the case, its
        panel, leads, executives, reviewers and auditors read these answers.
      </p>
      {questions.map((question) => (
        <div key={question} className="grid gap-1">
          <RadioGroup
            name={`risk.${question}`}
            label={riskQuestions[question]}
            options={choices}
            orientation="horizontal"
            value={choiceOf(risk[question])}
            onChange={(choice) => change({ risk: { ...risk, [question]: answerOf(choice) } })}
            errorMessage={errors[`risk.${question}`]}
          />
          <p className="text-sm text-ink-2" aria-live="polite">
            {risk[question] ? `In triage it goes to ${whoWords(reviewersFor[question], reviewers)}.` : null}
          </p>
        </div>
      ))}
      <p className="ledger-rule pt-3">
        {areas.length > 0
          ? `Brought in by your answers: ${whoWords(areas, reviewers)}.`
          : "So far your answers bring in no reviewer."}
      </p>
    </>
  );
}

/** "Lucia Ferrandini (privacy and legal) and the reviewers of ethics" */
function whoWords(areas: readonly RiskArea[], reviewers: readonly Reviewer[]): string {
  const { people, unnamed } = whoReviews(areas, reviewers);
  const words = (named: readonly RiskArea[]) =>
    formatList(named.map((area) => areaNames[area].toLowerCase()));
  return formatList([
    ...people.map((person) => `${person.name} (${words(person.areas)})`),
    ...(unnamed.length > 0 ? [`the reviewers of ${words(unnamed)}`] : []),
  ]);
}

function choiceOf(answer: RiskAnswers[RiskQuestion]): string {
  return answer === undefined ? "" : answer === null ? "unknown" : answer ? "yes" : "no";
}

function answerOf(choice: string): boolean | null {
  return choice === "unknown" ? null : choice === "yes";
}
