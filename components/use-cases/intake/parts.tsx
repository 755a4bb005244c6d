"use client";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { spanText } from "@/components/use-cases/intake/answer-text";
import { type IntakeAnswers, withUnknown } from "@/components/use-cases/intake/intake-answers";
import type { UnknownField } from "@/lib/domain/intake/answers";
import { choiceOfRange, type RangeChoice } from "@/lib/domain/intake/ranges";
import type { Range } from "@/lib/domain/use-cases/schema";

/** What every step needs to show and change answers. */
export type StepProps = {
  answers: IntakeAnswers;
  change: (part: Partial<IntakeAnswers>) => void;
  errors: Record<string, string>;
};

export const dontKnow = "I don’t know, ask me how";

/** The way out that every question has. */
export function UnknownBox({
  answers,
  change,
  field,
}: Pick<StepProps, "answers" | "change"> & { field: UnknownField }) {
  return (
    <Checkbox
      name={`unknown.${field}`}
      label={dontKnow}
      value={answers.unknownFields.includes(field)}
      onChange={(isUnknown) => change(withUnknown(answers, field, isUnknown))}
    />
  );
}

type RangePartProps = StepProps & {
  field: "yearlyVolume" | "minutesEach";
  label: string;
  description: string;
  unit: string;
  choices: readonly RangeChoice[];
};

/** A quantity as ranges to tick, or numbers of one's own. */
export function RangePart({
  answers,
  change,
  errors,
  field,
  label,
  description,
  unit,
  choices,
}: RangePartProps) {
  const range = answers[field];
  const known = choiceOfRange(choices, range);
  const [isOwn, setOwn] = useState(range !== null && known === null);
  const isUnknown = answers.unknownFields.includes(field);
  const give = (next: Range | null) => change({ ...withUnknown(answers, field, false), [field]: next });
  const choose = (id: string) => {
    setOwn(id === "own");
    if (id === "unknown") return change(withUnknown(answers, field, true));
    if (id !== "own") give(rangeOf(choices, id));
  };
  return (
    <div className="grid gap-2">
      <RadioGroup
        name={field}
        label={label}
        description={description}
        value={isUnknown ? "unknown" : isOwn ? "own" : (known?.id ?? "")}
        onChange={choose}
        options={[
          ...choices.map(({ id, label: words }) => ({ value: id, label: words })),
          { value: "unknown", label: dontKnow },
          { value: "own", label: range && !known ? `Other numbers: ${spanText(range)}` : "Other numbers" },
        ]}
      />
      {isOwn && !isUnknown ? (
        <div className="grid gap-4 pl-6 sm:grid-cols-2">
          {(["low", "high"] as const).map((end) => (
            <NumberField
              key={end}
              name={`${field}.${end}`}
              label={end === "low" ? "At least" : "At most"}
              unit={unit}
              minValue={0}
              value={range?.[end] ?? null}
              onChange={(value) => give(withEnd(range, end, value))}
              errorMessage={errors[`${field}.${end}`]}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
}

function rangeOf(choices: readonly RangeChoice[], id: string): Range | null {
  const choice = choices.find((one) => one.id === id);
  return choice ? { low: choice.low, high: choice.high } : null;
}

/** One end that is known stands for both until the other is typed. */
function withEnd(range: Range | null, end: "low" | "high", value: number | null): Range | null {
  if (value === null) return null;
  const { low, high } = range ?? { low: value, high: value };
  return end === "low"
    ? { low: value, high: Math.max(high, value) }
    : { low: Math.min(low, value), high: value };
}
