"use client";
import {
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
} from "react-aria-components/CheckboxGroup";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError, FieldHead, type FieldWords } from "@/components/ui/field-frame";

type CheckboxGroupProps = Omit<AriaCheckboxGroupProps, "className" | "style" | "children" | "isInvalid"> &
  FieldWords & {
    options: readonly { value: string; label: string; description?: string; isDisabled?: boolean }[];
    columns?: 1 | 2;
  };

export function CheckboxGroup(props: CheckboxGroupProps) {
  const { label, description, errorMessage, options, columns = 1, ...rest } = props;
  return (
    <AriaCheckboxGroup validationBehavior="aria" {...rest} isInvalid={Boolean(errorMessage)}>
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <div className={columns === 2 ? "grid gap-x-8 sm:grid-cols-2" : "grid"}>
        {options.map(({ value, isDisabled = false, ...words }) => (
          <Checkbox key={value} option={value} isDisabled={isDisabled} {...words} />
        ))}
      </div>
      <FieldError message={errorMessage} />
    </AriaCheckboxGroup>
  );
}
