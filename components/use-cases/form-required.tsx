"use client";
import { type Control, Controller } from "react-hook-form";
import { Select } from "@/components/ui/select";
import type { Choice } from "@/components/use-cases/choice";
import type { UseCaseAnswers } from "@/components/use-cases/form-answers";
import { TextPart } from "@/components/use-cases/form-parts";
import type { Person } from "@/components/use-cases/people-search";
import { PersonField } from "@/components/use-cases/person-field";

type RequiredAnswersProps = {
  control: Control<UseCaseAnswers>;
  departments: readonly Choice[];
  people: readonly Person[];
};

/** The four answers, and who looks after the case: all that a submission needs. */
export function RequiredAnswers({ control, departments, people }: RequiredAnswersProps) {
  return (
    <div className="grid gap-6">
      <TextPart
        control={control}
        name="title"
        label="What should it be called?"
        description="A few words that somebody from another department understands: “Answer questions about benefits”."
        isRequired
      />
      <Controller
        control={control}
        name="department"
        render={({ field, fieldState }) => (
          <Select
            label="Which department is it for?"
            options={departments}
            placeholder="Choose a department"
            isRequired
            {...field}
            errorMessage={fieldState.error?.message}
          />
        )}
      />
      <TextPart
        control={control}
        name="problem"
        label="What is the problem?"
        description="What happens today, and what is wrong with it. No technology needed."
        rows={5}
        isRequired
      />
      <TextPart
        control={control}
        name="audience"
        label="Who has it, and how often?"
        description="“4,000 employees, each about six times a year.”"
        rows={2}
        isRequired
      />
      <Controller
        control={control}
        name="owner"
        render={({ field, fieldState }) => (
          <PersonField
            label="Who looks after it from here on?"
            description="The owner answers questions and keeps the case up to date. It is fine not to know yet."
            nobody="I don’t know"
            known={people}
            {...field}
            errorMessage={fieldState.error?.message}
          />
        )}
      />
    </div>
  );
}
