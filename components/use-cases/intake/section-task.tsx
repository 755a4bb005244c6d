"use client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { choicesOf } from "@/components/use-cases/choice";
import { withUnknown } from "@/components/use-cases/intake/intake-answers";
import { dontKnow, type StepProps, UnknownBox } from "@/components/use-cases/intake/parts";
import { examplesNames, triedNames } from "@/components/use-cases/intake/route-words";
import type { RouteAnswers, RouteQuestion } from "@/lib/domain/intake/answers";
import { adviseRoute } from "@/lib/domain/intake/route-advice";
import { routeQuestions } from "@/lib/domain/intake/route-questions";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/kind-names";
import type { Route, TaskType } from "@/lib/domain/use-cases/schema";

const yesOrNo = { yes: "Yes", no: "No" };
const choices: Record<RouteQuestion, Record<string, string>> = {
  inProduct: yesOrNo,
  rulesEnough: yesOrNo,
  tried: triedNames,
  examples: examplesNames,
};
const hints: Partial<Record<RouteQuestion, string>> = {
  examples: "Pairs of what comes in and an answer that somebody approved.",
};

/** What it would do, and whether it needs a model of its own at all. */
export function TaskSection({ answers, change }: StepProps) {
  const set = (question: RouteQuestion, choice: string) =>
    change({ routeAnswers: { ...answers.routeAnswers, [question]: valueOfChoice(choice) } });
  return (
    <>
      <div>
        <Select
          name="taskType"
          label="What would the model do?"
          options={choicesOf(taskTypeNames)}
          placeholder="Choose the kind of task"
          value={answers.taskType}
          onChange={(taskType) =>
            change({ ...withUnknown(answers, "taskType", false), taskType: taskType as TaskType | "" })
          }
        />
        <UnknownBox answers={answers} change={change} field="taskType" />
      </div>
      {(Object.keys(routeQuestions) as RouteQuestion[]).map((question) => (
        <RadioGroup
          key={question}
          name={`routeAnswers.${question}`}
          label={routeQuestions[question]}
          description={hints[question]}
          value={choiceOfValue(answers.routeAnswers[question])}
          onChange={(choice) => set(question, choice)}
          options={[...choicesOf(choices[question]), { value: "unknown", label: dontKnow }]}
        />
      ))}
      <Advice answers={answers.routeAnswers} route={answers.route} onTake={(route) => change({ route })} />
      <Select
        name="route"
        label="Which way should it go?"
        description="The advice and your answers are kept beside it. A lead can choose another way."
        options={choicesOf(routeNames)}
        value={answers.route}
        onChange={(route) => change({ route: route as Route })}
      />
    </>
  );
}

type AdviceProps = { answers: RouteAnswers; route: Route; onTake: (route: Route) => void };

function Advice({ answers, route, onTake }: AdviceProps) {
  const advice = adviseRoute(answers);
  if (!advice) {
    return (
      <p className="text-ink-2" role="status">
        The advice appears here as soon as an answer decides it.
      </p>
    );
  }
  return (
    <Notice
      live="polite"
      tone={route === advice.route ? "ok" : "info"}
      title={`Our advice: ${routeNames[advice.route].toLowerCase()}`}
      actions={
        route === advice.route ? null : (
          <Button size="small" onPress={() => onTake(advice.route)}>
            Take this way
          </Button>
        )
      }
    >
      <p>{advice.why}</p>
      <p className="text-sm text-ink-2">
        Decided by: {advice.decidedBy.map((question) => routeQuestions[question]).join(" ")}
      </p>
      {advice.unsure.length > 0 ? (
        <p className="text-sm text-ink-2">
          To be found out first: {advice.unsure.map((question) => routeQuestions[question]).join(" ")}
        </p>
      ) : null}
    </Notice>
  );
}

function valueOfChoice(choice: string): boolean | string | null {
  if (choice === "unknown") return null;
  return choice === "yes" || choice === "no" ? choice === "yes" : choice;
}

function choiceOfValue(value: RouteAnswers[RouteQuestion]): string {
  if (value === undefined) return "";
  if (value === null) return "unknown";
  return typeof value === "boolean" ? (value ? "yes" : "no") : value;
}
