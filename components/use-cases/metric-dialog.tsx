"use client";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { type Drafted, fieldsOf } from "@/components/use-cases/draft-fields";
import { draftOf, emptyMetric, type MetricDraft, metricInput } from "@/components/use-cases/metric-draft";
import { directionChoices, metricKindChoices, metricTypeChoices } from "@/components/use-cases/metric-words";
import { needText, needValue } from "@/components/use-cases/needs";
import type { Person } from "@/components/use-cases/people-search";
import { PersonField } from "@/components/use-cases/person-field";
import type { Need } from "@/components/use-cases/use-sending";
import { api } from "@/lib/client/api";
import type { MetricView } from "@/lib/server/metrics/rows";

export type MetricDialogProps = {
  useCaseKey: string;
  /** The metric that is edited; without it a new one is defined. */
  metric?: MetricView;
  /** What a new one begins with. */
  start?: Partial<MetricDraft>;
  owner?: Person | undefined;
  onClose: () => void;
};

const anyNumber = { maximumFractionDigits: 6 };

export function MetricDialog({ useCaseKey, metric, start, owner, onClose }: MetricDialogProps) {
  const [draft, setDraft] = useState<MetricDraft>(metric ? draftOf(metric) : { ...emptyMetric, ...start });
  const change = (part: Partial<MetricDraft>) => setDraft({ ...draft, ...part });
  const send = () =>
    metric
      ? api.patch(`/metrics/${metric.id}`, metricInput(draft), { version: metric.version })
      : api.post(`/use-cases/${useCaseKey}/metrics`, metricInput(draft));
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title={metric ? "Edit the metric" : "Add a success metric"}
      confirmLabel={metric ? "Save" : "Add the metric"}
      size="wide"
      doneMessage={metric ? "The metric is saved." : "The metric is added."}
      onClose={onClose}
      needs={needsOf(draft)}
      send={send}
    >
      {(errors) => (
        <>
          <WhatFields draft={draft} change={change} errors={errors} />
          {draft.type === "model" ? <ModelFields draft={draft} change={change} errors={errors} /> : null}
          <BaselineFields draft={draft} change={change} errors={errors} />
          <TargetFields draft={draft} change={change} errors={errors} />
          <Disclosure summary="How it is measured" isOpen={metric !== undefined}>
            <MeasureFields draft={draft} change={change} errors={errors} known={owner ? [owner] : []} />
          </Disclosure>
        </>
      )}
    </ActionDialog>
  );
}

function needsOf(draft: MetricDraft): Need[] {
  const { name, unit, direction, target, baseline, type, testSet, modelVersion } = draft;
  const bounds =
    direction === "range"
      ? [
          needValue("target", target.lo, "Give the lower end."),
          needValue("target.hi", target.hi, "Give the upper end."),
        ]
      : [needValue("target", target.value, "Give the target.")];
  const hasBaseline = baseline.value !== null || baseline.on !== "";
  return [
    needText("name", name, "Say what is measured."),
    needText("unit", unit, "Give the unit."),
    ...(hasBaseline
      ? [
          needValue("baseline.value", baseline.value, "Give the value of the baseline, or clear its date."),
          needText("baseline.on", baseline.on, "Say when the baseline was measured."),
        ]
      : []),
    ...bounds,
    needText("target.on", target.on, "Say by when."),
    ...(type === "model"
      ? [
          needText("testSet", testSet, "Name the frozen test set."),
          needText("modelVersion", modelVersion, "Name the version of the model."),
        ]
      : []),
  ];
}

type FieldsProps = Drafted<MetricDraft>;

function WhatFields(props: FieldsProps) {
  const field = fieldsOf(props);
  return (
    <>
      <TextField
        label="What is measured"
        description="“Questions answered without a call back”"
        isRequired
        {...field("name")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label="Type" options={metricTypeChoices} {...field("type")} />
        <Select label="Kind" options={metricKindChoices} {...field("kind")} />
        <TextField label="Unit" placeholder="%, minutes, EUR" isRequired {...field("unit")} />
        <Select label="What is good" options={directionChoices} {...field("direction")} />
      </div>
    </>
  );
}

function ModelFields(props: FieldsProps) {
  const field = fieldsOf(props);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label="Test set"
        description="Frozen: nobody trains on it or changes it."
        isRequired
        {...field("testSet")}
      />
      <TextField
        label="Model version"
        description="The version that the target is meant for."
        isRequired
        {...field("modelVersion")}
      />
    </div>
  );
}

function BaselineFields(props: FieldsProps) {
  const { change, errors } = props;
  const { baseline } = props.draft;
  const field = fieldsOf(props);
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">Baseline</legend>
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField
          name="baseline.value"
          label="Today’s value"
          formatOptions={anyNumber}
          value={baseline.value}
          onChange={(value) => change({ baseline: { ...baseline, value } })}
          errorMessage={errors["baseline.value"] ?? errors.baseline}
        />
        <DateField
          name="baseline.on"
          label="Measured on"
          value={baseline.on}
          onChange={(on) => change({ baseline: { ...baseline, on } })}
          errorMessage={errors["baseline.on"]}
        />
        <DateField label="Or: to be measured on" {...field("measureBaselineOn")} />
      </div>
    </fieldset>
  );
}

function TargetFields({ draft: { target, direction }, change, errors }: FieldsProps) {
  const numbers = direction === "range" ? (["lo", "hi"] as const) : (["value"] as const);
  const labels = { lo: "From", hi: "To", value: "Value" };
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">Target</legend>
      <div className="grid gap-4 sm:grid-cols-3">
        {numbers.map((part, index) => (
          <NumberField
            key={part}
            name={index === 0 ? "target" : `target.${part}`}
            label={labels[part]}
            formatOptions={anyNumber}
            isRequired
            value={target[part]}
            onChange={(value) => change({ target: { ...target, [part]: value } })}
            errorMessage={errors[`target.${part}`] ?? (index === 0 ? errors.target : undefined)}
          />
        ))}
        <DateField
          name="target.on"
          label="By"
          isRequired
          value={target.on}
          onChange={(on) => change({ target: { ...target, on } })}
          errorMessage={errors["target.on"]}
        />
      </div>
    </fieldset>
  );
}

function MeasureFields({ known, ...props }: FieldsProps & { known: Person[] }) {
  const field = fieldsOf(props);
  return (
    <div className="grid gap-4 pt-2">
      <TextArea label="Method" rows={2} {...field("method")} />
      <PersonField label="Who measures it" nobody="Nobody yet" known={known} {...field("owner")} />
      <div className="grid gap-4 sm:grid-cols-3">
        <NumberField label="Every" unit="days" minValue={1} {...field("cadenceDays")} />
        <NumberField label="Tolerance" formatOptions={anyNumber} {...field("tolerance")} />
        <NumberField label="Weight" formatOptions={anyNumber} minValue={0} {...field("weight")} />
      </div>
      <Checkbox label="Critical: the case fails when this one fails" {...field("critical")} />
    </div>
  );
}
