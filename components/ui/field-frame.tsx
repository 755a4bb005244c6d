"use client";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { FieldError as AriaFieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";

/** What every field understands beside its own value and onChange. */
export type FieldWords = {
  label: string;
  description?: ReactNode;
  errorMessage?: string | undefined;
};

type FieldHeadProps = { label: string; description?: ReactNode; isRequired?: boolean | undefined };

export function FieldHead({ label, description, isRequired }: FieldHeadProps) {
  return (
    <div className="mb-1.5 grid gap-0.5">
      <Label className="flex items-baseline gap-2 font-semibold">
        {label}
        {isRequired ? <span className="text-xs font-normal text-ink-3">required</span> : null}
      </Label>
      {description ? (
        <Text slot="description" className="max-w-measure text-sm text-ink-2">
          {description}
        </Text>
      ) : null}
    </div>
  );
}

/** Stands inside a react-aria field, which ties it to the input through aria-describedby. */
export function FieldError({ message }: { message?: string | undefined }) {
  return message ? (
    <AriaFieldError className="mt-1.5 flex items-start gap-1.5 text-sm font-medium text-bad">
      <CircleAlert className="mt-px size-4 flex-none" strokeWidth={1.5} aria-hidden />
      <span>{message}</span>
    </AriaFieldError>
  ) : null;
}
