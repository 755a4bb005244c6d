"use client";
import { useState } from "react";
import { StepFoot } from "@/components/imports/step-foot";
import { StepProblem } from "@/components/imports/step-problem";
import { useWizard } from "@/components/imports/use-wizard";
import { type Chosen, type ValueChoices, ValueTable } from "@/components/imports/value-table";
import { Button } from "@/components/ui/button";
import type { Mapping, ValueTarget } from "@/lib/domain/imports/mapping/mapping";
import type { ReadingView } from "@/lib/server/imports/reading-view";

type ValuesStepProps = {
  reading: Pick<ReadingView, "id" | "version" | "mapping" | "values">;
  choices: readonly ValueChoices[];
};

/** What their words mean here: their "WIP" is our "Building". */
export function ValuesStep({ reading, choices }: ValuesStepProps) {
  const { id, mapping, values } = reading;
  const { isSaving, problem, saveAndGo } = useWizard(reading);
  const [chosen, setChosen] = useState<Chosen>(() => chosenIn(values));
  const asked = choices.filter(({ target }) => (values[target]?.length ?? 0) > 0);
  const save = () => saveAndGo({ mapping: { ...mapping, values: valuesOf(chosen, mapping) } }, "identity");
  return (
    <div className="grid gap-6">
      <StepProblem problem={problem} />
      {asked.length === 0 ? (
        <p className="max-w-measure text-ink-2">
          No column of this list holds words that need a meaning here: there is nothing to decide.
        </p>
      ) : null}
      {asked.map((choice) => (
        <ValueTable
          key={choice.target}
          choice={choice}
          values={values[choice.target] ?? []}
          chosen={chosen}
          onChange={setChosen}
        />
      ))}
      <StepFoot id={id} back="columns">
        <Button variant="primary" onPress={save} isPending={isSaving}>
          Continue
        </Button>
      </StepFoot>
    </div>
  );
}

function chosenIn(values: ReadingView["values"]): Chosen {
  return new Map(
    Object.entries(values).map(([target, list]) => [
      target as ValueTarget,
      new Map(list.map(({ from, to }) => [from, to ?? ""])),
    ]),
  );
}

function valuesOf(chosen: Chosen, { values }: Mapping): Mapping["values"] {
  const given = [...chosen].map(([target, words]) => [
    target,
    [...words].filter(([, to]) => to !== "").map(([from, to]) => ({ from, to })),
  ]);
  return { ...values, ...Object.fromEntries(given) };
}
