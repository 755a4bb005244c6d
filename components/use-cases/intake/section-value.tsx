"use client";
import { NumberField } from "@/components/ui/number-field";
import { spanText } from "@/components/use-cases/intake/answer-text";
import { gapIn, type TypedEstimate, withUnknown } from "@/components/use-cases/intake/intake-answers";
import { type StepProps, UnknownBox } from "@/components/use-cases/intake/parts";
import { typedMoney } from "@/components/use-cases/intake/typed-estimate";
import { hoursAYear } from "@/lib/domain/intake/ranges";
import type { Template } from "@/lib/domain/intake/templates";
import type { Money } from "@/lib/domain/shared/money";

type ValueSectionProps = StepProps & { template: Template; currency: Money["currency"] };

type Part = readonly [keyof TypedEstimate, string, string];

const valueParts: readonly Part[] = [
  ["low", "Low", "estimate.valueYear.low"],
  ["likely", "Likely", "estimate.valueYear.likely"],
  ["high", "High", "estimate.valueYear.high"],
];
const costPart: Part = ["cost", "Cost to build", "estimate.cost"];

/** What it would be worth in a year, as a range, and what it would cost. */
export function ValueSection({ answers, change, errors, template, currency }: ValueSectionProps) {
  const { estimate } = answers;
  const hours = hoursAYear(answers.yearlyVolume, answers.minutesEach);
  const set = (part: Partial<TypedEstimate>) =>
    change({ ...withUnknown(answers, "estimate", false), estimate: { ...estimate, ...part } });
  const field = ([part, label, name]: Part) => (
    <NumberField
      key={part}
      name={name}
      label={label}
      unit={currency}
      {...(part === "cost" ? { minValue: 0 } : {})}
      value={estimate[part]}
      onChange={(value) => set({ [part]: value })}
      errorMessage={errors[name] ?? (part === "low" ? errors["estimate.valueYear"] : undefined)}
    />
  );
  return (
    <>
      <div className="grid gap-2 text-ink-2">
        <p>
          What it would be worth in a year once it runs, before run cost. Only the people of the case, its
          panel, leads, executives, finance and auditors see amounts.
        </p>
        <p>Where the value usually comes from: {driversIn(template)}.</p>
        {hours ? (
          <p>
            From your ranges: {spanText({ low: Math.round(hours.low), high: Math.round(hours.high) })} hours a
            year go into it today.
          </p>
        ) : null}
      </div>
      <fieldset>
        <legend className="mb-2 font-semibold">Value a year</legend>
        <div className="grid gap-4 sm:grid-cols-3">{valueParts.map(field)}</div>
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-3">{field(costPart)}</div>
      <p aria-live="polite" className="font-serif text-md">
        {estimate.likely === null || gapIn(estimate) ? null : typedMoney(estimate, currency)}
      </p>
      <UnknownBox answers={answers} change={change} field="estimate" />
    </>
  );
}

/** The drivers as one list within a sentence; what is written in capitals stays so. */
function driversIn({ benefitDrivers }: Template): string {
  return benefitDrivers.map((driver) => driver.charAt(0).toLowerCase() + driver.slice(1)).join("; ");
}
