"use client";
import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  Radio,
} from "react-aria-components/RadioGroup";
import { FieldError, FieldHead, type FieldWords } from "@/components/ui/field-frame";

type RadioGroupProps = Omit<AriaRadioGroupProps, "className" | "style" | "children" | "isInvalid"> &
  FieldWords & {
    options: readonly { value: string; label: string; description?: string; isDisabled?: boolean }[];
  };

const dot =
  "tick-frame rounded-full group-data-selected:border-accent group-data-selected:border-[5px] group-data-invalid:border-bad group-data-focus-visible:focus-ring group-data-disabled:border-dashed";

export function RadioGroup(props: RadioGroupProps) {
  const { label, description, errorMessage, options, ...rest } = props;
  const direction = rest.orientation === "horizontal" ? "flex flex-wrap gap-x-6" : "grid";
  return (
    <AriaRadioGroup
      validationBehavior="aria"
      {...rest}
      // With "" for nothing chosen no radio would be reached by Tab.
      {...(rest.value === "" ? { value: null } : {})}
      isInvalid={Boolean(errorMessage)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <div className={direction}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            className="group flex min-h-8 items-start gap-2.5 py-1.5 data-disabled:cursor-not-allowed data-disabled:text-ink-3 touch:min-h-11 touch:py-3"
          >
            <span className={dot} />
            <span>
              {option.label}
              {option.description ? (
                <span className="block text-sm text-ink-2">{option.description}</span>
              ) : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError message={errorMessage} />
    </AriaRadioGroup>
  );
}
