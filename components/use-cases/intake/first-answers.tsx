"use client";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Choice } from "@/components/use-cases/choice";
import type { StepProps } from "@/components/use-cases/intake/parts";
import type { Template } from "@/lib/domain/intake/templates";

type FirstAnswersProps = StepProps & { departments: readonly Choice[]; template: Template };

/** The four answers that are enough to submit. */
export function FirstAnswers({ answers, change, errors, departments, template }: FirstAnswersProps) {
  const { examples } = template;
  return (
    <div className="grid gap-6">
      <TextField
        name="title"
        label="What should it be called?"
        description="A few words that somebody from another department understands."
        placeholder={examples.title}
        isRequired
        value={answers.title}
        onChange={(title) => change({ title })}
        errorMessage={errors.title}
      />
      <Select
        name="department"
        label="Which department is it for?"
        options={departments}
        placeholder="Choose a department"
        isRequired
        value={answers.department}
        onChange={(department) => change({ department })}
        errorMessage={errors.department}
      />
      <TextArea
        name="problem"
        label="What is the problem?"
        description="What happens today, and what is wrong with it. No technology needed."
        placeholder={examples.problem}
        rows={4}
        isRequired
        value={answers.problem}
        onChange={(problem) => change({ problem })}
        errorMessage={errors.problem}
      />
      <TextArea
        name="audience"
        label="Who has it, and how often?"
        placeholder={examples.audience}
        rows={2}
        isRequired
        value={answers.audience}
        onChange={(audience) => change({ audience })}
        errorMessage={errors.audience}
      />
    </div>
  );
}
