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

const parts = [
  ["low", "Low", "estimate.valueYear.low"],
  ["likely", "Likely", "estimate.valueYear.likely"],
  ["high", "High", "estimate.valueYear.high"],
  ["cost", "Cost to build", "estimate.cost"],
] as const satisfies readonly (readonly [keyof TypedEstimate, string, string])[];

/** What it would be worth in a year, as a range, and what it would cost. */
export function ValueSection({ answers, change, errors, template, currency }: ValueSectionProps) {
  const { estimate } = answers;
  const hours = hoursAYear(answers.yearlyVolume, answers.minutesEach);
  const set = (part: Partial<TypedEstimate>) =>
    change({ ...withUnknown(answers, "estimate", false), estimate: { ...estimate, ...part } });
  return (
    <>
      <div className="grid gap-2 text-ink-2">
        <p>
          What it would be worth in a year once it runs, before run cost. Only the people of the case, its
          panel, leads, executives, finance and auditors see amounts.
        </p>
        <p>Where the value usually comes from: {template.benefitDrivers.join("; ").toLowerCase()}.</p>
        {hours ? (
          <p>
            From your ranges: {spanText({ low: Math.round(hours.low), high: Math.round(hours.high) })} hours a
            year go into it today.
          </p>
        ) : null}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {parts.map(([part, label, name]) => (
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
        ))}
      </div>
      <p aria-live="polite" className="font-serif text-md">
        {estimate.likely === null || gapIn(estimate) ? null : typedMoney(estimate, currency)}
      </p>
      <UnknownBox answers={answers} change={change} field="estimate" />
    </>
  );
}
