"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { withUnknown } from "@/components/use-cases/intake/intake-answers";
import { type StepProps, UnknownBox } from "@/components/use-cases/intake/parts";
import type { Template } from "@/lib/domain/intake/templates";

/** What it would learn from or look up, and who may know of the case. */
export function DataSection({ answers, change, errors, template }: StepProps & { template: Template }) {
  return (
    <>
      <div>
        <TextArea
          name="dataSource"
          label="Which data would it learn from or look up?"
          description={`Typical: ${template.typicalData}`}
          placeholder={template.examples.dataSource}
          rows={3}
          value={answers.dataSource}
          onChange={(dataSource) =>
            change(dataSource ? { ...withUnknown(answers, "dataSource", false), dataSource } : { dataSource })
          }
          errorMessage={errors.dataSource}
        />
        <UnknownBox answers={answers} change={change} field="dataSource" />
      </div>
      <TextField
        name="tags"
        label="Tags"
        description="Words that others would look for, separated by commas. Not needed."
        value={answers.tags}
        onChange={(tags) => change({ tags })}
        errorMessage={Object.entries(errors).find(([field]) => field.startsWith("tags"))?.[1]}
      />
      <Checkbox
        name="confidential"
        label="Confidential"
        description="Only its own people, its panel, its reviewers and leads can see that it exists."
        value={answers.confidential}
        onChange={(confidential) => change({ confidential })}
      />
    </>
  );
}
