"use client";
import { spanText } from "@/components/use-cases/intake/answer-text";
import { withUnknown } from "@/components/use-cases/intake/intake-answers";
import { RangePart, type StepProps, UnknownBox } from "@/components/use-cases/intake/parts";
import type { Person } from "@/components/use-cases/people-search";
import { PersonField } from "@/components/use-cases/person-field";
import { hoursAYear, minuteRanges, volumeRanges } from "@/lib/domain/intake/ranges";

/** How big it is today, and who stands behind it. */
export function PeopleSection({
  answers,
  change,
  errors,
  people,
}: StepProps & { people: readonly Person[] }) {
  const hours = hoursAYear(answers.yearlyVolume, answers.minutesEach);
  return (
    <>
      <RangePart
        answers={answers}
        change={change}
        errors={errors}
        field="yearlyVolume"
        label="How often does it happen in a year?"
        description="A rough range is enough."
        unit="times"
        choices={volumeRanges}
      />
      <RangePart
        answers={answers}
        change={change}
        errors={errors}
        field="minutesEach"
        label="How long does one take today?"
        description="From beginning to end, without the waiting."
        unit="minutes"
        choices={minuteRanges}
      />
      <p className="text-ink-2" aria-live="polite">
        {hours ? <>That is {spanText(roundHours(hours))} hours of work a year today.</> : null}
      </p>
      <PersonField
        name="owner"
        label="Who would own it?"
        description="The owner answers questions and keeps the case up to date. It is fine not to know yet."
        nobody="I don’t know"
        known={people}
        value={answers.owner}
        onChange={(owner) => change({ owner, ownerAnswered: true })}
        errorMessage={errors.owner}
      />
      <div>
        <PersonField
          name="sponsor"
          label="Who sponsors it?"
          description="Somebody with a budget who wants it. They are asked, and accept with one click."
          nobody="Nobody yet"
          known={people}
          value={answers.sponsor}
          onChange={(sponsor) => change({ ...withUnknown(answers, "sponsor", false), sponsor })}
          errorMessage={errors.sponsor}
        />
        <UnknownBox answers={answers} change={change} field="sponsor" />
      </div>
    </>
  );
}

function roundHours({ low, high }: { low: number; high: number }) {
  return { low: Math.round(low), high: Math.round(high) };
}
