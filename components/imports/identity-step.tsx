"use client";
import { useState } from "react";
import { StepFoot } from "@/components/imports/step-foot";
import { StepProblem } from "@/components/imports/step-problem";
import { useWizard } from "@/components/imports/use-wizard";
import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Mapping } from "@/lib/domain/imports/mapping/mapping";
import type { ReadingView } from "@/lib/server/imports/reading-view";

type IdentityStepProps = { reading: Pick<ReadingView, "id" | "version" | "mapping"> };
type Rule = Mapping["identity"]["rule"];

/** How a row is known again when the list comes a second time. */
export function IdentityStep({ reading }: IdentityStepProps) {
  const { id, mapping } = reading;
  const { isSaving, problem, saveAndGo } = useWizard(reading);
  const [rule, setRule] = useState<Rule>(mapping.identity.rule);
  const [columns, setColumns] = useState(() => columnsIn(mapping));
  const [missing, setMissing] = useState<string[]>([]);
  const key = mapping.columns.find(({ target }) => target === "key");
  const save = () => {
    const identity = identityOf(rule, { columns, key: key?.index });
    setMissing(identity ? [] : ["Choose one to five columns that identify a row."]);
    if (identity) void saveAndGo({ mapping: { ...mapping, identity } }, "check");
  };
  return (
    <div className="grid gap-6">
      <StepProblem missing={missing} problem={problem} />
      <RadioGroup
        label="What happens with rows that were brought in before?"
        value={rule}
        onChange={(chosen) => setRule(chosen as Rule)}
        options={[
          {
            value: "bySource",
            label: "Update them, known by columns of the list",
            description:
              "New rows make new cases, known rows change their case, rows that are gone are listed.",
          },
          {
            value: "createOnly",
            label: "Leave them alone",
            description: "Only rows that were never brought in make a case.",
          },
          {
            value: "byKey",
            label: "Update cases by our key",
            description: key
              ? `The column “${key.header}” holds keys such as UC-0142. Only the columns of the list change anything.`
              : "No column of this list means our key. Say so under Columns first.",
            isDisabled: !key,
          },
        ]}
      />
      {rule === "bySource" ? (
        <CheckboxGroup
          label="Which columns identify a row?"
          description="A number of theirs is best. Otherwise the title together with the department."
          value={columns}
          onChange={setColumns}
          options={mapping.columns
            .filter(({ target }) => target !== "ignore")
            .map(({ index, header }) => ({
              value: String(index),
              label: header.trim() || `Column ${index + 1}`,
            }))}
        />
      ) : null}
      <StepFoot id={id} back="values">
        <Button variant="primary" onPress={save} isPending={isSaving}>
          Continue to the check
        </Button>
      </StepFoot>
    </div>
  );
}

function columnsIn({ identity, columns }: Mapping): string[] {
  if (identity.rule === "bySource") return identity.columns.map(String);
  const theirs = columns.find(({ target }) => target === "externalId");
  const named = columns.filter(({ target }) => target === "title" || target.startsWith("department"));
  return (theirs ? [theirs] : named).slice(0, 5).map(({ index }) => String(index));
}

function identityOf(
  rule: Rule,
  { columns, key }: { columns: readonly string[]; key: number | undefined },
): Mapping["identity"] | null {
  if (rule === "createOnly") return { rule };
  if (rule === "byKey") return key === undefined ? null : { rule, column: key };
  return columns.length === 0 || columns.length > 5 ? null : { rule, columns: columns.map(Number) };
}
