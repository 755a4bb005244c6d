"use client";
import type { HTMLInputTypeAttribute, Ref } from "react";
import { Input } from "react-aria-components/Input";
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from "react-aria-components/TextField";
import { FieldError, FieldHead, type FieldWords } from "@/components/ui/field-frame";

type TextFieldProps = Omit<AriaTextFieldProps, "className" | "style" | "children" | "isInvalid" | "ref"> &
  FieldWords & {
    placeholder?: string;
    type?: HTMLInputTypeAttribute;
    ref?: Ref<HTMLInputElement>;
  };

export function TextField({ label, description, errorMessage, placeholder, ref, ...rest }: TextFieldProps) {
  return (
    <AriaTextField validationBehavior="aria" {...rest} isInvalid={Boolean(errorMessage)}>
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <Input ref={ref ?? null} className="control" {...(placeholder ? { placeholder } : {})} />
      <FieldError message={errorMessage} />
    </AriaTextField>
  );
}
