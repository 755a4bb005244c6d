"use client";
import { type Control, Controller, type FieldPath } from "react-hook-form";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { UseCaseAnswers } from "@/components/use-cases/form-answers";

type PartProps = {
  control: Control<UseCaseAnswers>;
  name: FieldPath<UseCaseAnswers>;
  label: string;
  description?: string;
  isRequired?: boolean;
};

export function TextPart({ control, name, rows, ...words }: PartProps & { rows?: number }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => {
        const props = {
          ...words,
          ...field,
          value: String(field.value ?? ""),
          errorMessage: fieldState.error?.message,
        };
        return rows ? <TextArea {...props} rows={rows} /> : <TextField {...props} />;
      }}
    />
  );
}

export function NumberPart({ control, name, ...words }: PartProps & { unit?: string; minValue?: number }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <NumberField
          {...words}
          {...field}
          value={field.value as number | null}
          errorMessage={fieldState.error?.message}
        />
      )}
    />
  );
}
