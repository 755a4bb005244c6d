"use client";
import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { needText, needValue } from "@/components/use-cases/needs";
import { PersonField } from "@/components/use-cases/person-field";
import type { Need } from "@/components/use-cases/use-sending";

export interface ConditionDraft {
  id: string;
  text: string;
  owner: string | null;
  due: string;
}

type ConditionFieldsProps = {
  conditions: readonly ConditionDraft[];
  onChange: (conditions: ConditionDraft[]) => void;
  errors: Record<string, string>;
  earliest: string;
};

/** What has to happen for the decision to hold: each condition with somebody who sees to it, and a day. */
export function ConditionFields({ conditions, onChange, errors, earliest }: ConditionFieldsProps) {
  const add = () => onChange([...conditions, { id: crypto.randomUUID(), text: "", owner: null, due: "" }]);
  const change = (id: string, part: Partial<ConditionDraft>) =>
    onChange(conditions.map((condition) => (condition.id === id ? { ...condition, ...part } : condition)));
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-2 font-semibold">Conditions</legend>
      {conditions.map(({ id, text, owner, due }, index) => (
        <div key={id} className="grid gap-3 border-l-2 border-line-strong pl-4">
          <div className="flex items-start justify-between gap-2">
            <p className="text-sm text-ink-2">Condition {index + 1}</p>
            <IconButton
              label={`Remove condition ${index + 1}`}
              icon={<Trash2 className="size-4" strokeWidth={1.5} />}
              onPress={() => onChange(conditions.filter((condition) => condition.id !== id))}
            />
          </div>
          <TextArea
            name={`conditions.${index}.text`}
            label="What has to happen"
            rows={2}
            isRequired
            value={text}
            onChange={(value) => change(id, { text: value })}
            errorMessage={errors[`conditions.${index}.text`]}
          />
          <div className="grid gap-3 sm:grid-cols-2">
            <PersonField
              name={`conditions.${index}.owner`}
              label="Who sees to it"
              isRequired
              value={owner}
              onChange={(value) => change(id, { owner: value })}
              errorMessage={errors[`conditions.${index}.owner`]}
            />
            <DateField
              name={`conditions.${index}.due`}
              label="Due"
              earliest={earliest}
              isRequired
              value={due}
              onChange={(value) => change(id, { due: value })}
              errorMessage={errors[`conditions.${index}.due`]}
            />
          </div>
        </div>
      ))}
      <div>
        <Button size="small" icon={<Plus className="size-4" strokeWidth={1.5} />} onPress={add}>
          Add a condition
        </Button>
      </div>
    </fieldset>
  );
}

export function conditionNeeds({ text, owner, due }: ConditionDraft, index: number): Need[] {
  return [
    needText(`conditions.${index}.text`, text, `Say what has to happen under condition ${index + 1}.`),
    needValue(`conditions.${index}.owner`, owner, `Name who sees to condition ${index + 1}.`),
    needText(`conditions.${index}.due`, due, `Say until when for condition ${index + 1}.`),
  ];
}

/** As the API takes them; undefined when there are none. */
export function conditionsIn(conditions: readonly ConditionDraft[]) {
  if (conditions.length === 0) return undefined;
  return conditions.map(({ text, owner, due }) => ({ text, owner: owner ?? "", due }));
}
