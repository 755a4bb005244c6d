"use client";
import dynamic from "next/dynamic";
import type { Choice } from "@/components/use-cases/choice";
import type { Step } from "@/components/use-cases/intake/field-words";
import { FirstAnswers } from "@/components/use-cases/intake/first-answers";
import type { StepProps } from "@/components/use-cases/intake/parts";
import { ReturnedAnswer } from "@/components/use-cases/intake/returned-answer";
import { SectionList } from "@/components/use-cases/intake/section-list";
import type { Person } from "@/components/use-cases/people-search";
import type { Reviewer } from "@/lib/domain/intake/reviewers-for-risk";
import type { SectionState } from "@/lib/domain/intake/sections";
import type { Template } from "@/lib/domain/intake/templates";
import type { Money } from "@/lib/domain/shared/money";
import type { MetricView } from "@/lib/server/metrics/rows";

// A step is fetched when somebody comes to it: the first page asks four questions and needs no more than them.
const DataSection = dynamic(() =>
  import("@/components/use-cases/intake/section-data").then((file) => file.DataSection),
);
const MetricsSection = dynamic(() =>
  import("@/components/use-cases/intake/section-metrics").then((file) => file.MetricsSection),
);
const PeopleSection = dynamic(() =>
  import("@/components/use-cases/intake/section-people").then((file) => file.PeopleSection),
);
const RiskSection = dynamic(() =>
  import("@/components/use-cases/intake/section-risk").then((file) => file.RiskSection),
);
const TaskSection = dynamic(() =>
  import("@/components/use-cases/intake/section-task").then((file) => file.TaskSection),
);
const ValueSection = dynamic(() =>
  import("@/components/use-cases/intake/section-value").then((file) => file.ValueSection),
);
const CheckAnswers = dynamic(() =>
  import("@/components/use-cases/intake/check-answers").then((file) => file.CheckAnswers),
);

type StepBodyProps = StepProps & {
  steps: { step: Step };
  departments: readonly Choice[];
  people: readonly Person[];
  currency: Money["currency"];
  metrics: readonly MetricView[];
  reviewers: readonly Reviewer[];
  useCaseKey: string | undefined;
  template: Template;
  states: readonly SectionState[];
  question: string | null;
  answer: { value: string; set: (answer: string) => void };
  nameOf: (id: string) => string;
  hrefOf: (step: Step) => string;
  go: (step: Step) => void;
};

/** The questions of the step that is on show. */
export function StepBody(props: StepBodyProps) {
  const { answers, change, errors, people, currency, template, metrics } = props;
  const asked = { answers, change, errors };
  const hub = (
    <>
      {props.question ? <Returned {...props} /> : null}
      <FirstAnswers {...asked} departments={props.departments} template={template} />
      <section aria-labelledby="sections">
        <h2 id="sections" className="pb-3 text-lg font-semibold">
          Six short sections
        </h2>
        <SectionList states={props.states} hrefOf={props.hrefOf} onGo={props.go} />
      </section>
    </>
  );
  const bodies: Record<Step, () => React.ReactNode> = {
    template: () => hub,
    first: () => hub,
    people: () => <PeopleSection {...asked} people={people} />,
    task: () => <TaskSection {...asked} />,
    data: () => <DataSection {...asked} template={template} />,
    metrics: () => (
      <MetricsSection {...asked} useCaseKey={props.useCaseKey} metrics={metrics} template={template} />
    ),
    value: () => <ValueSection {...asked} template={template} currency={currency} />,
    risk: () => <RiskSection {...asked} reviewers={props.reviewers} />,
    check: () => (
      <>
        {props.question ? <Returned {...props} /> : null}
        <CheckAnswers
          answers={answers}
          metrics={metrics.length}
          departments={props.departments}
          currency={currency}
          nameOf={props.nameOf}
          hrefOf={props.hrefOf}
          onGo={props.go}
        />
      </>
    ),
  };
  return <div className="grid gap-6">{bodies[props.steps.step]()}</div>;
}

function Returned({ question, answer, errors }: Pick<StepBodyProps, "question" | "answer" | "errors">) {
  return (
    <ReturnedAnswer
      question={question ?? ""}
      answer={answer.value}
      onChange={answer.set}
      errorMessage={errors.answer}
    />
  );
}
