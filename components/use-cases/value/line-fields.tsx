"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Drafted, fieldsOf } from "@/components/use-cases/draft-fields";
import type { LineChoices } from "@/components/use-cases/value/line-dialog";
import type { LineDraft, Three } from "@/components/use-cases/value/line-draft";
import { everyNames } from "@/components/use-cases/value/line-words";
import {
  type BenefitKind,
  benefitKindNames,
  benefitKinds,
  type LineCategory,
  type LineKind,
  lineCategories,
  lineCategoryNames,
  lineKindNames,
  lineKinds,
} from "@/lib/domain/business-case/kinds";
import { Every } from "@/lib/domain/business-case/line-schema";

type LineFieldsProps = Drafted<LineDraft> & { choices: LineChoices };

const choicesOf = <Name extends string>(options: readonly Name[], names: Record<Name, string>) =>
  options.map((value) => ({ value, label: names[value] }));

const costEvery: readonly Every[] = ["once", "month", "year", "months"];

export function WhatFields({ draft, change, errors }: LineFieldsProps) {
  const isBenefit = draft.kind === "benefit";
  const field = fieldsOf({ draft, change, errors });
  const everys = isBenefit ? Every.options : costEvery;
  return (
    <>
      <TextField label="What it is" isRequired {...field("label")} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          label="Kind"
          options={choicesOf(lineKinds, lineKindNames)}
          value={draft.kind}
          onChange={(kind) => change(kindOf(kind as LineKind, draft))}
        />
        {isBenefit ? (
          <Select
            label="Kind of benefit"
            description={
              draft.benefit === "capacityFreed" ? "Hours stay hours until a budget shrinks." : undefined
            }
            options={choicesOf(benefitKinds, benefitKindNames)}
            value={draft.benefit}
            onChange={(benefit) => change(benefitOf(benefit as BenefitKind, draft))}
            errorMessage={errors.benefit}
          />
        ) : (
          <Select
            label="What for"
            options={choicesOf(lineCategories, lineCategoryNames)}
            value={draft.category}
            onChange={(category) => change({ category: category as LineCategory })}
          />
        )}
        <Select
          label="Counted"
          options={choicesOf(everys, everyNames)}
          value={draft.every}
          onChange={(every) => change({ every: every as Every })}
          errorMessage={errors.every}
        />
      </div>
    </>
  );
}

export function AmountFields({ draft, change, errors, choices }: LineFieldsProps) {
  if (draft.every === "none") return null;
  if (draft.every === "months") {
    const field = fieldsOf({ draft, change, errors });
    const gap = Object.entries(errors).find(([name]) => name.startsWith("monthlyMinor"));
    return (
      <TextArea
        label={`Amounts by month, in ${choices.currency}`}
        description="One amount a line, from the first month of the line on; 0 where there is none."
        {...field("months")}
        errorMessage={gap ? monthComplaint(gap) : undefined}
      />
    );
  }
  if (draft.every === "hours")
    return <HourFields draft={draft} change={change} errors={errors} choices={choices} />;
  return (
    <ThreeFields
      legend="Amount"
      unit={choices.currency}
      three={draft.amount}
      onChange={(amount) => change({ amount })}
      error={errors.low ?? errors.likely ?? errors.high}
    />
  );
}

function HourFields({ draft, change, errors, choices }: LineFieldsProps) {
  const field = fieldsOf({ draft, change, errors });
  return (
    <>
      <ThreeFields
        legend="How many a year"
        unit="a year"
        three={draft.volume}
        onChange={(volume) => change({ volume })}
        error={errors.volumeYear ?? errors["volumeYear.likely"]}
      />
      <ThreeFields
        legend="Minutes each"
        unit="minutes"
        three={draft.minutes}
        onChange={(minutes) => change({ minutes })}
        error={errors.minutesEach ?? errors["minutesEach.likely"]}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <NumberField
          label="Part of the work that is saved"
          unit="%"
          minValue={0}
          maxValue={100}
          {...field("sharePercent")}
        />
        <Select label="Whose hour" placeholder="Another" options={choices.roles} {...field("role")} />
        {draft.role ? null : (
          <NumberField
            label="What an hour costs"
            unit={choices.currency}
            minValue={0}
            {...field("perHour")}
          />
        )}
      </div>
    </>
  );
}

export function PlaceFields({ draft, change, errors, choices }: LineFieldsProps) {
  const isBenefit = draft.kind === "benefit";
  const field = fieldsOf({ draft, change, errors });
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <NumberField
        label="From month"
        description={draft.kind === "investment" ? "Empty: from the start." : "Empty: from the launch."}
        minValue={0}
        {...field("fromMonth")}
      />
      <NumberField
        label="Until before month"
        description="Empty: as long as it is counted."
        minValue={0}
        {...field("untilMonth")}
      />
      <TextField label="Cost centre" {...field("costCentre")} />
      <TextField label="Budget line" {...field("budgetLine")} />
      {isBenefit && choices.pools.length > 0 ? (
        <Select label="Draws on the pool" placeholder="None" options={choices.pools} {...field("pool")} />
      ) : null}
      {isBenefit ? null : (
        <Checkbox label="Capital expenditure" value={draft.capex} onChange={(capex) => change({ capex })} />
      )}
    </div>
  );
}

type ThreeFieldsProps = {
  legend: string;
  unit: string;
  three: Three;
  onChange: (three: Three) => void;
  error?: string | undefined;
};

function ThreeFields({ legend, unit, three, onChange, error }: ThreeFieldsProps) {
  const field = (label: string, bound: keyof Three, errorMessage?: string) => (
    <NumberField
      label={label}
      unit={unit}
      minValue={0}
      value={three[bound]}
      onChange={(value) => onChange({ ...three, [bound]: value })}
      errorMessage={errorMessage}
    />
  );
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      <div className="grid items-start gap-4 sm:grid-cols-3">
        {field("Low", "low")}
        {field("Likely", "likely", error)}
        {field("High", "high")}
      </div>
    </fieldset>
  );
}

function kindOf(kind: LineKind, { every, benefit }: LineDraft): Partial<LineDraft> {
  if (kind === "benefit") return { kind, benefit: benefit || "costAvoided", every };
  return { kind, benefit: "", every: costEvery.includes(every) ? every : "year" };
}

function benefitOf(benefit: BenefitKind, { every }: LineDraft): Partial<LineDraft> {
  if (benefit === "capacityFreed") return { benefit, every: "hours" };
  if (benefit === "noMoney") return { benefit, every: "none" };
  return { benefit, every: every === "none" ? "year" : every };
}

function monthComplaint([field, message]: [string, string]): string {
  const index = Number(field.split(".")[1]);
  return Number.isNaN(index) ? message : `Month ${index + 1}: ${message}`;
}
