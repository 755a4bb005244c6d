"use client";
import { useState } from "react";
import { ColumnTable } from "@/components/imports/column-table";
import { type Draft, draftOf, mappingOf, missingIn } from "@/components/imports/mapping-draft";
import { StepFoot } from "@/components/imports/step-foot";
import { StepProblem } from "@/components/imports/step-problem";
import { useWizard } from "@/components/imports/use-wizard";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import type { ReadingView } from "@/lib/server/imports/reading-view";

type ColumnsStepProps = {
  reading: Pick<
    ReadingView,
    "id" | "version" | "header" | "columns" | "mapping" | "departments" | "criteria" | "rows"
  >;
  stages: readonly { value: string; label: string }[];
  currencies: readonly string[];
};

/** What each column of the file means here. */
export function ColumnsStep({ reading, stages, currencies }: ColumnsStepProps) {
  const { id, header, mapping, departments } = reading;
  const { isSaving, problem, saveAndGo } = useWizard(reading);
  const [draft, setDraft] = useState<Draft>(() => draftOf(mapping, header));
  const [source, setSource] = useState(mapping.source);
  const [defaults, setDefaults] = useState(mapping.defaults);
  const [missing, setMissing] = useState<string[]>([]);
  const save = () => {
    const lacking = missingIn(draft, defaults);
    setMissing(lacking);
    if (lacking.length > 0) return;
    const chosen = mappingOf(draft, { base: mapping, header, source }, defaults);
    void saveAndGo({ mapping: chosen }, "values");
  };
  return (
    <div className="grid gap-6">
      <StepProblem missing={missing} problem={problem} />
      <ColumnTable reading={reading} draft={draft} currencies={currencies} onChange={setDraft} />
      <div className="grid max-w-form gap-5">
        <TextField
          label="Name of the list"
          description="Cases of a list of this name are compared with the next one."
          name="source"
          value={source}
          onChange={setSource}
          isRequired
        />
        <Select
          label="Department of rows that name none"
          placeholder="None: such rows are not written"
          options={departments.map(({ code, name }) => ({ value: code, label: name }))}
          value={defaults.department ?? ""}
          onChange={(value) => setDefaults(withDefault(defaults, "department", value))}
        />
        <Select
          label="Stage of rows that name none"
          placeholder="Submitted"
          options={stages}
          value={defaults.stage ?? ""}
          onChange={(value) => setDefaults(withDefault(defaults, "stage", value))}
        />
        <Select
          label="Currency of amounts that name none"
          placeholder="None: such amounts are left out"
          options={currencies.map((code) => ({ value: code, label: code }))}
          value={defaults.currency ?? ""}
          onChange={(value) => setDefaults(withDefault(defaults, "currency", value))}
        />
      </div>
      <StepFoot id={id} back="sheet">
        <Button variant="primary" onPress={save} isPending={isSaving}>
          Continue to the values
        </Button>
      </StepFoot>
    </div>
  );
}

function withDefault(
  defaults: Mapping["defaults"],
  name: keyof Mapping["defaults"],
  value: string,
): Mapping["defaults"] {
  const { [name]: _, ...others } = defaults;
  return (value === "" ? others : { ...others, [name]: value }) as Mapping["defaults"];
}
