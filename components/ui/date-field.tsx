"use client";
import type { Ref } from "react";
import { Input } from "react-aria-components/Input";
import { TextField, type TextFieldProps } from "react-aria-components/TextField";
import { FieldError, FieldHead, type FieldWords } from "@/components/ui/field-frame";

type DateFieldProps = Omit<
  TextFieldProps,
  "className" | "style" | "children" | "isInvalid" | "type" | "ref"
> &
  FieldWords & { earliest?: string; latest?: string; ref?: Ref<HTMLInputElement> };

/** A calendar day as text, "2026-11-03"; "" when none is chosen. */
export function DateField(props: DateFieldProps) {
  const { label, description, errorMessage, earliest, latest, ref, ...rest } = props;
  return (
    <TextField validationBehavior="aria" {...rest} type="date" isInvalid={Boolean(errorMessage)}>
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <Input
        ref={ref ?? null}
        className="control max-w-48 tabular-nums"
        {...(earliest ? { min: earliest } : {})}
        {...(latest ? { max: latest } : {})}
      />
      <FieldError message={errorMessage} />
    </TextField>
  );
}
