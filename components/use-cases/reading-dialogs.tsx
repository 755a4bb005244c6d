"use client";
import { useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/number-field";
import { ReasonField } from "@/components/ui/reason-field";
import { TextField } from "@/components/ui/text-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { filled, given, needText, needValue } from "@/components/use-cases/needs";
import { api } from "@/lib/client/api";

export type ReadingDialogProps = {
  useCaseKey: string;
  metric: { id: string; name: string; unit: string };
  today: string;
  onClose: () => void;
};

/** Metrics are measured in anything from hours to shares of a percent. */
const anyNumber = { maximumFractionDigits: 6 };

export function ReadingDialog({ useCaseKey, metric, today, onClose }: ReadingDialogProps) {
  const [on, setOn] = useState(today);
  const [value, setValue] = useState<number | null>(null);
  const [source, setSource] = useState("");
  const [n, setSize] = useState<number | null>(null);
  const [modelVersion, setModelVersion] = useState("");
  const body = filled({ on: given(on), value, source: given(source), n, modelVersion: given(modelVersion) });
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title={`New reading: ${metric.name}`}
      confirmLabel="Add the reading"
      doneMessage="The reading is recorded."
      onClose={onClose}
      needs={[
        needValue("value", value, "Give the value."),
        needText("on", on, "Say on which day it was measured."),
        needText("source", source, "Say where it comes from."),
      ]}
      send={() => api.post(`/metrics/${metric.id}/readings`, body)}
    >
      {(errors) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <NumberField
              name="value"
              label="Value"
              unit={metric.unit}
              formatOptions={anyNumber}
              isRequired
              value={value}
              onChange={setValue}
              errorMessage={errors.value ?? errors["0.value"]}
            />
            <DateField
              name="on"
              label="Measured on"
              latest={today}
              isRequired
              value={on}
              onChange={setOn}
              errorMessage={errors.on ?? errors["0.on"]}
            />
          </div>
          <TextField
            name="source"
            label="Where it comes from"
            description="The system or survey: “Help desk report”."
            isRequired
            value={source}
            onChange={setSource}
            errorMessage={errors.source}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <NumberField
              name="n"
              label="Number of cases behind it"
              minValue={1}
              value={n}
              onChange={setSize}
              errorMessage={errors.n}
            />
            <TextField
              name="modelVersion"
              label="Model version"
              value={modelVersion}
              onChange={setModelVersion}
              errorMessage={errors.modelVersion}
            />
          </div>
        </>
      )}
    </ActionDialog>
  );
}

export type CorrectReadingProps = {
  useCaseKey: string;
  metric: { name: string; unit: string };
  reading: { id: string; version: number; value: number; on: string };
  onClose: () => void;
};

export function CorrectReadingDialog({ useCaseKey, metric, reading, onClose }: CorrectReadingProps) {
  const [value, setValue] = useState<number | null>(reading.value);
  const [reason, setReason] = useState("");
  const body = filled({ value, reason: given(reason) });
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title={`Correct the reading of ${reading.on}`}
      confirmLabel="Correct"
      doneMessage="The reading is corrected."
      onClose={onClose}
      needs={[needValue("value", value, "Give the value.")]}
      send={() => api.patch(`/readings/${reading.id}`, body, { version: reading.version })}
    >
      {(errors) => (
        <>
          <p>{metric.name}. The log keeps what stood here before.</p>
          <NumberField
            name="value"
            label="Value"
            unit={metric.unit}
            formatOptions={anyNumber}
            isRequired
            value={value}
            onChange={setValue}
            errorMessage={errors.value}
          />
          <ReasonField value={reason} onChange={setReason} errors={errors} isRequired={false} />
        </>
      )}
    </ActionDialog>
  );
}
