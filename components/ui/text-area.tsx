"use client";
import type { Ref } from "react";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField, type TextFieldProps } from "react-aria-components/TextField";
import { FieldError, FieldHead, type FieldWords } from "@/components/ui/field-frame";

type TextAreaProps = Omit<TextFieldProps, "className" | "style" | "children" | "isInvalid" | "type" | "ref"> &
  FieldWords & { rows?: number; placeholder?: string; ref?: Ref<HTMLTextAreaElement> };

export function TextArea(props: TextAreaProps) {
  const { label, description, errorMessage, rows = 4, placeholder, ref, ...rest } = props;
  return (
    <TextField validationBehavior="aria" {...rest} isInvalid={Boolean(errorMessage)}>
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <AriaTextArea
        ref={ref ?? null}
        rows={rows}
        className="control block field-sizing-content max-h-120 min-h-(--rows) resize-y text-md"
        style={{ "--rows": `${rows * 1.5 + 0.875}rem` } as React.CSSProperties}
        {...(placeholder ? { placeholder } : {})}
      />
      <FieldError message={errorMessage} />
    </TextField>
  );
}
