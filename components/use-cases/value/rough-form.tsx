"use client";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/components/use-cases/choice";
import type { RoughDraft, Span } from "@/components/use-cases/value/rough-draft";

type RoughFormProps = {
  draft: RoughDraft;
  change: (part: Partial<RoughDraft>) => void;
  currency: string;
  /** Whose hour has a rate from finance, with the rate in words. */
  roles: readonly Choice[];
};

/** Five questions that anybody can answer: how many, how long, how much of it, whose hour, what it costs. */
export function RoughForm({ draft, change, currency, roles }: RoughFormProps) {
  return (
    <div className="grid gap-5">
      <SpanFields
        legend="How many a year?"
        unit="a year"
        span={draft.volume}
        onChange={(volume) => change({ volume })}
      />
      <SpanFields
        legend="How many minutes does each one take today?"
        unit="minutes"
        span={draft.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <NumberField
          label="How much of that work is saved?"
          unit="%"
          minValue={0}
          maxValue={100}
          value={draft.sharePercent}
          onChange={(sharePercent) => change({ sharePercent })}
        />
        {roles.length > 0 ? (
          <Select
            label="Whose hour is it?"
            options={roles}
            value={draft.role}
            onChange={(role) => change({ role })}
          />
        ) : (
          <NumberField
            label="What does an hour cost?"
            unit={currency}
            minValue={0}
            value={draft.perHour}
            onChange={(perHour) => change({ perHour })}
          />
        )}
      </div>
      <SpanFields
        legend="What does it cost to build?"
        unit={currency}
        span={draft.build}
        onChange={(build) => change({ build })}
      />
      <SpanFields
        legend="What does it cost to run, a year? (if you know)"
        unit={currency}
        span={draft.run}
        onChange={(run) => change({ run })}
      />
    </div>
  );
}

type SpanFieldsProps = { legend: string; unit: string; span: Span; onChange: (span: Span) => void };

/** A range is asked for, never a single number. */
function SpanFields({ legend, unit, span, onChange }: SpanFieldsProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label="From"
          unit={unit}
          minValue={0}
          value={span.low}
          onChange={(low) => onChange({ ...span, low })}
        />
        <NumberField
          label="To"
          unit={unit}
          minValue={0}
          value={span.high}
          onChange={(high) => onChange({ ...span, high })}
        />
      </div>
    </fieldset>
  );
}
