"use client";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Button } from "@/components/ui/button";
import { FieldHead } from "@/components/ui/field-frame";
import type { TemplateId } from "@/lib/domain/intake/answers";
import { templates } from "@/lib/domain/intake/templates";

type TemplateChoiceProps = { onChoose: (template: TemplateId) => void };

const row =
  "group grid cursor-pointer gap-x-4 gap-y-0.5 border-b border-line py-3 pr-2 hover:bg-accent-soft data-selected:bg-accent-soft data-focus-visible:focus-ring sm:grid-cols-[1.5rem_13rem_1fr_10rem] sm:items-center touch:min-h-11";

/** Twelve ways to begin, as a list to choose one from. */
export function TemplateChoice({ onChoose }: TemplateChoiceProps) {
  const [chosen, setChosen] = useState<TemplateId>("blank");
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(chosen);
      }}
    >
      <RadioGroup value={chosen} onChange={(value) => setChosen(value as TemplateId)} className="max-w-page">
        <FieldHead
          label="What comes closest?"
          description="It fills in the kind of task, proposes what to measure and shows example answers in grey. Everything can be changed."
        />
        <div className="ledger-rule">
          {templates.map(({ id, name, summary, department }) => (
            <Radio key={id} value={id} className={row}>
              <span className="flex items-center gap-2.5 sm:contents">
                <span className="tick-frame m-0 flex-none rounded-full group-data-selected:border-[5px] group-data-selected:border-accent" />
                <span className="font-semibold group-data-selected:text-accent">{name}</span>
              </span>
              <span className="text-ink-2">{summary}</span>
              <span className="text-sm text-ink-2 sm:text-right">{department}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div>
        <Button type="submit" variant="primary">
          Start
        </Button>
      </div>
    </form>
  );
}
