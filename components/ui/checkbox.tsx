"use client";
import { Check, Minus } from "lucide-react";
import type { ReactNode, Ref } from "react";
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from "react-aria-components/Checkbox";

type CheckboxProps = Omit<
  AriaCheckboxProps,
  "className" | "style" | "children" | "isSelected" | "defaultSelected" | "isInvalid" | "value" | "inputRef"
> & {
  label: ReactNode;
  description?: ReactNode;
  errorMessage?: string | undefined;
  /** Whether it is ticked; inside a CheckboxGroup the group holds that and `option` is the box's own value. */
  value?: boolean;
  defaultValue?: boolean;
  option?: string;
  ref?: Ref<HTMLInputElement>;
};

const box =
  "tick-frame rounded-sm group-data-selected:border-accent group-data-selected:bg-accent group-data-indeterminate:border-accent group-data-indeterminate:bg-accent group-data-invalid:border-bad group-data-focus-visible:focus-ring group-data-disabled:border-dashed";

export function Checkbox(props: CheckboxProps) {
  const { label, description, errorMessage, value, defaultValue, option, ref, ...rest } = props;
  return (
    <AriaCheckbox
      validationBehavior="aria"
      {...rest}
      {...(value === undefined ? {} : { isSelected: value })}
      {...(defaultValue === undefined ? {} : { defaultSelected: defaultValue })}
      {...(option === undefined ? {} : { value: option })}
      inputRef={ref ?? null}
      isInvalid={Boolean(errorMessage)}
      className="group flex min-h-8 items-start gap-2.5 py-1.5 data-disabled:cursor-not-allowed data-disabled:text-ink-3 touch:min-h-11 touch:py-3"
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={box}>
            {isIndeterminate ? (
              <Minus className="size-3.5" strokeWidth={2.5} aria-hidden />
            ) : isSelected ? (
              <Check className="size-3.5" strokeWidth={2.5} aria-hidden />
            ) : null}
          </span>
          <span>
            {label}
            {description ? <span className="block text-sm text-ink-2">{description}</span> : null}
            {errorMessage ? <span className="block text-sm font-medium text-bad">{errorMessage}</span> : null}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
