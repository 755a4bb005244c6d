"use client";
import dynamic from "next/dynamic";
import { type FormEvent, useEffect } from "react";
import { MainAndSide, PageFrame } from "@/components/shell/page-frame";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeyLabel } from "@/components/ui/key-label";
import type { Choice } from "@/components/use-cases/choice";
import { ConflictNotice } from "@/components/use-cases/conflict-notice";
import type { Held } from "@/components/use-cases/intake/autosave";
import { BesideAnswers } from "@/components/use-cases/intake/beside-answers";
import type { Step } from "@/components/use-cases/intake/field-words";
import { answeredIn, type IntakeAnswers } from "@/components/use-cases/intake/intake-answers";
import { SaveLine } from "@/components/use-cases/intake/save-line";
import { StepBody } from "@/components/use-cases/intake/step-body";
import { StepButtons } from "@/components/use-cases/intake/step-buttons";
import { StepFrame } from "@/components/use-cases/intake/step-frame";
import { progressWords, stepLead, stepTitle } from "@/components/use-cases/intake/step-words";
import { useIntake } from "@/components/use-cases/intake/use-intake";
import type { useSteps } from "@/components/use-cases/intake/use-steps";
import { useSubmission } from "@/components/use-cases/intake/use-submission";
import type { VisitMeasure } from "@/components/use-cases/intake/visit";
import { type Person, usePeople } from "@/components/use-cases/people-search";
import { SimilarWhileTyping } from "@/components/use-cases/similar-cases";
import type { Reviewer } from "@/lib/domain/intake/reviewers-for-risk";
import { intakeProgress, sectionStates } from "@/lib/domain/intake/sections";
import { templateOf } from "@/lib/domain/intake/templates";
import type { Money } from "@/lib/domain/shared/money";
import type { MetricView } from "@/lib/server/metrics/rows";

const MergeDialog = dynamic(() =>
  import("@/components/use-cases/intake/merge-dialog").then((file) => file.MergeDialog),
);

export type IntakeCase = {
  blank: IntakeAnswers;
  held: Held | null;
  departments: readonly Choice[];
  /** Who is named in the answers. */
  people: readonly Person[];
  currency: Money["currency"];
  metrics: readonly MetricView[];
  /** Who reviews what. */
  reviewers: readonly Reviewer[];
  /** A draft, or one that came back with a question: saved as it changes, and submitted from here. */
  isOpenDraft: boolean;
  canSubmit: boolean;
  /** What a lead asked when the case came back. */
  question: string | null;
};

type IntakeStepsProps = IntakeCase & { steps: ReturnType<typeof useSteps>; measure: VisitMeasure };

/** The steps after the template, over one set of answers. */
export function IntakeSteps(props: IntakeStepsProps) {
  const { steps, measure, metrics, isOpenDraft } = props;
  const { step } = steps;
  const intake = useIntake({
    blank: props.blank,
    held: props.held,
    currency: props.currency,
    savesItself: isOpenDraft,
    onCreated: (key) => {
      steps.nameDraft(key);
      measure.moved({ useCase: key });
    },
  });
  const submission = useSubmission({ intake, step, show: steps.go, isReturned: props.question !== null });
  useEffect(() => {
    if (step !== "template") measure.moved({ section: step });
  }, [measure, step]);

  const { answers, change, key } = intake;
  const answered = answeredIn(answers, metrics.length);
  const template = templateOf(answers.template);
  const { options } = usePeople(props.people);
  const nameOf = (id: string) => options.find((person) => person.id === id)?.label ?? "Somebody";
  const go = (to: Step) => {
    // Whoever has seen the question of the owner and goes on has answered it, be it with "I don't know".
    if (step === "people" && !answers.ownerAnswered) change({ ownerAnswered: true });
    intake.leave();
    submission.forget();
    steps.go(to);
  };
  const shared = { states: sectionStates(answered), hrefOf: steps.hrefOf, go };
  return (
    <PageFrame>
      <StepFrame
        key={step}
        title={stepTitle(step, isOpenDraft)}
        lead={stepLead(step)}
        takesFocus={steps.hasMoved}
        eyebrow={<Eyebrow caseKey={key} title={answers.title} template={template.name} />}
        facts={
          <>
            <span className="text-ink-2">{progressWords(intakeProgress(answered))}</span>
            <SaveLine state={intake.state} savesItself={isOpenDraft} onRetry={() => void intake.save()} />
          </>
        }
      >
        <MainAndSide
          sideLabel="Beside your answers"
          side={
            <BesideAnswers
              template={template}
              similarCases={
                <SimilarWhileTyping
                  own={{ key: key ?? null, title: answers.title, problem: answers.problem }}
                />
              }
            />
          }
        >
          <Form onLeave={intake.leave}>
            <Complaints intake={intake} problems={submission.problems} />
            <StepBody
              {...props}
              {...shared}
              answers={answers}
              change={change}
              errors={{ ...intake.errors, ...messagesAt(submission.problems) }}
              useCaseKey={key}
              template={template}
              nameOf={nameOf}
              answer={submission.answer}
            />
            <StepButtons
              {...shared}
              step={step}
              isDraft={isOpenDraft}
              canSubmit={props.canSubmit}
              isReturned={props.question !== null}
              isSubmitting={submission.isSubmitting}
              onSubmit={() => void submission.submit()}
              onSave={() => void intake.save()}
              backHref={key ? `/use-cases/${key}` : "/use-cases"}
            />
          </Form>
        </MainAndSide>
      </StepFrame>
      {intake.disagreement ? (
        <MergeDialog
          disagreement={intake.disagreement}
          nameOf={nameOf}
          onResolve={(theirs) => void intake.resolve(theirs)}
        />
      ) : null}
    </PageFrame>
  );
}

function Form({ onLeave, children }: { onLeave: () => void; children: React.ReactNode }) {
  const stay = (event: FormEvent) => {
    event.preventDefault();
    onLeave();
  };
  return (
    <form noValidate className="grid gap-8" onBlur={onLeave} onSubmit={stay}>
      {children}
    </form>
  );
}

function Eyebrow({
  caseKey,
  title,
  template,
}: {
  caseKey: string | undefined;
  title: string;
  template: string;
}) {
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {caseKey ? <KeyLabel>{caseKey}</KeyLabel> : <span>{template}</span>}
      {caseKey && title ? <span className="line-clamp-1">{title}</span> : null}
    </span>
  );
}

type Problems = ReturnType<typeof useSubmission>["problems"];

function Complaints({ intake, problems }: { intake: ReturnType<typeof useIntake>; problems: Problems }) {
  const { state, key } = intake;
  const closed =
    state.name === "closed" && key ? (
      <ConflictNotice
        useCaseKey={key}
        problem={{ status: 409, code: "conflict", title: "Closed", detail: state.message, errors: [] }}
        actions={null}
      />
    ) : null;
  return (
    <>
      {closed}
      <ErrorSummary
        errors={problems.map(({ field, message }) => (field ? { name: field, message } : { message }))}
      />
    </>
  );
}

function messagesAt(problems: Problems): Record<string, string> {
  return Object.fromEntries(problems.map(({ field, message }) => [field, message]));
}
