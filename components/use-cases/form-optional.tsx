"use client";
import type { ReactNode } from "react";
import { type Control, Controller, type FieldErrors } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { choicesOf } from "@/components/use-cases/choice";
import { questions, type UseCaseAnswers } from "@/components/use-cases/form-answers";
import { NumberPart, TextPart } from "@/components/use-cases/form-parts";
import type { Person } from "@/components/use-cases/people-search";
import { PersonField } from "@/components/use-cases/person-field";
import { riskQuestions } from "@/lib/domain/use-cases/risk";
import { routeNames, taskTypeNames } from "@/lib/domain/use-cases/schema";

type OptionalAnswersProps = {
  control: Control<UseCaseAnswers>;
  people: readonly Person[];
  currency: string;
  /** Groups that hold an answer or an error stand open. */
  open: ReadonlySet<AnswerGroup>;
};

export type AnswerGroup = keyof typeof groups;

const groups = {
  size: ["yearlyVolume", "minutesEach"],
  approach: ["sponsor", "dataSource", "route", "taskType"],
  risk: ["risk"],
  value: ["estimate"],
  marks: ["tags", "confidential"],
} as const satisfies Record<string, readonly (keyof UseCaseAnswers)[]>;

/** Which groups hold one of these fields. */
export function groupsWith(errors: FieldErrors<UseCaseAnswers>): AnswerGroup[] {
  return (Object.keys(groups) as AnswerGroup[]).filter((group) => groups[group].some((name) => errors[name]));
}

/** What makes a case ready for a panel. Each group can wait until somebody asks. */
export function OptionalAnswers({ control, people, currency, open }: OptionalAnswersProps) {
  return (
    <div>
      <Group title="How many, how long" hint="cases a year, minutes each" isOpen={open.has("size")}>
        <SizeAnswers control={control} />
      </Group>
      <Group
        title="Sponsor, data and approach"
        hint="who backs it, what it would learn from"
        isOpen={open.has("approach")}
      >
        <ApproachAnswers control={control} people={people} />
      </Group>
      <Group title="Risk" hint={`${questions.length} short questions`} isOpen={open.has("risk")}>
        <RiskAnswers control={control} />
      </Group>
      <Group title="Value and cost" hint="low, likely, high" isOpen={open.has("value")}>
        <ValueAnswers control={control} currency={currency} />
      </Group>
      <Group title="Tags and confidentiality" isOpen={open.has("marks")}>
        <MarkAnswers control={control} />
      </Group>
    </div>
  );
}

type GroupProps = { title: string; hint?: string; isOpen: boolean; children: ReactNode };

function Group({ title, hint, isOpen, children }: GroupProps) {
  const summary = (
    <span>
      {title}
      {hint ? <span className="font-normal text-ink-2"> · {hint}</span> : null}
    </span>
  );
  return (
    <Disclosure summary={summary} isOpen={isOpen}>
      <div className="grid gap-5 pt-2">{children}</div>
    </Disclosure>
  );
}

function SizeAnswers({ control }: { control: Control<UseCaseAnswers> }) {
  return (
    <>
      <p className="text-ink-2">A rough range is enough. If you know one number only, fill in one.</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberPart
          control={control}
          name="yearlyVolume.low"
          label="A year, at least"
          unit="times"
          minValue={0}
        />
        <NumberPart
          control={control}
          name="yearlyVolume.high"
          label="A year, at most"
          unit="times"
          minValue={0}
        />
        <NumberPart
          control={control}
          name="minutesEach.low"
          label="Each takes, at least"
          unit="minutes"
          minValue={0}
        />
        <NumberPart
          control={control}
          name="minutesEach.high"
          label="Each takes, at most"
          unit="minutes"
          minValue={0}
        />
      </div>
    </>
  );
}

function ApproachAnswers({ control, people }: Pick<OptionalAnswersProps, "control" | "people">) {
  return (
    <>
      <Controller
        control={control}
        name="sponsor"
        render={({ field, fieldState }) => (
          <PersonField
            label="Who sponsors it?"
            description="Somebody with a budget who wants it. They are asked to accept."
            nobody="Nobody yet"
            known={people}
            {...field}
            errorMessage={fieldState.error?.message}
          />
        )}
      />
      <TextPart
        control={control}
        name="dataSource"
        label="Which data would it learn from or look up?"
        description="Where they are and roughly how much: “Help desk, 12,000 answered tickets”."
        rows={2}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Controller
          control={control}
          name="taskType"
          render={({ field }) => (
            <Select
              label="Kind of task"
              options={choicesOf(taskTypeNames)}
              placeholder="I don’t know"
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="route"
          render={({ field }) => <Select label="Route" options={choicesOf(routeNames)} {...field} />}
        />
      </div>
    </>
  );
}

const riskChoices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "I don’t know" },
];

function RiskAnswers({ control }: { control: Control<UseCaseAnswers> }) {
  return questions.map((question) => (
    <Controller
      key={question}
      control={control}
      name={`risk.${question}`}
      render={({ field, fieldState }) => (
        <RadioGroup
          label={riskQuestions[question]}
          options={riskChoices}
          orientation="horizontal"
          {...field}
          errorMessage={fieldState.error?.message}
        />
      )}
    />
  ));
}

function ValueAnswers({ control, currency }: Pick<OptionalAnswersProps, "control" | "currency">) {
  return (
    <>
      <p className="text-ink-2">
        What it would be worth in a year once it runs, before run cost. Only the people of the case, its
        panel, leads, executives, finance and auditors see amounts.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberPart control={control} name="estimate.valueYear.low" label="Low" unit={currency} />
        <NumberPart control={control} name="estimate.valueYear.likely" label="Likely" unit={currency} />
        <NumberPart control={control} name="estimate.valueYear.high" label="High" unit={currency} />
        <NumberPart
          control={control}
          name="estimate.cost"
          label="Cost to build"
          unit={currency}
          minValue={0}
        />
      </div>
    </>
  );
}

function MarkAnswers({ control }: { control: Control<UseCaseAnswers> }) {
  return (
    <>
      <TextPart control={control} name="tags" label="Tags" description="Separated by commas." />
      <Controller
        control={control}
        name="confidential"
        render={({ field }) => (
          <Checkbox
            label="Confidential"
            description="Only its own people, its panel, its reviewers and leads can see that it exists."
            {...field}
          />
        )}
      />
    </>
  );
}
