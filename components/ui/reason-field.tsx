"use client";
import { TextArea } from "@/components/ui/text-area";

type ReasonFieldProps = {
  value: string;
  onChange: (value: string) => void;
  /** The messages of the whole form: the one at this field is shown. */
  errors: Record<string, string>;
  name?: string;
  label?: string;
  description?: string;
  isRequired?: boolean;
};

/** A text that stays on the record: a reason, a lesson, a question. */
export function ReasonField({
  errors,
  name = "reason",
  label = "Reason",
  isRequired = true,
  ...field
}: ReasonFieldProps) {
  return (
    <TextArea
      {...field}
      name={name}
      label={label}
      isRequired={isRequired}
      rows={3}
      errorMessage={errors[name]}
    />
  );
}
