"use client";
import { Minus, Plus } from "lucide-react";
import type { Ref } from "react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from "react-aria-components/NumberField";
import { FieldError, FieldHead, type FieldWords } from "@/components/ui/field-frame";

type NumberFieldProps = Omit<
  AriaNumberFieldProps,
  "className" | "style" | "children" | "isInvalid" | "ref" | "value" | "onChange"
> &
  FieldWords & {
    /** null is an empty field; it is never 0. */
    value?: number | null | undefined;
    onChange?: (value: number | null) => void;
    unit?: string;
    ref?: Ref<HTMLInputElement>;
  };

const stepStyle =
  "grid w-8 flex-none place-items-center border-l border-line text-ink-2 hover:bg-sunken data-disabled:text-ink-3 touch:w-11";

export function NumberField(props: NumberFieldProps) {
  const { label, description, errorMessage, unit, value, onChange, ref, ...rest } = props;
  const controlled = value === undefined ? {} : { value: value ?? Number.NaN };
  return (
    <AriaNumberField
      validationBehavior="aria"
      {...rest}
      {...controlled}
      onChange={(next) => onChange?.(Number.isNaN(next) ? null : next)}
      isInvalid={Boolean(errorMessage)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <Group className="control flex items-stretch p-0! focus-within:focus-ring">
        <Input
          ref={ref ?? null}
          className="w-0 min-w-16 flex-1 rounded-sm bg-transparent px-2.5 text-right tabular-nums focus-visible:shadow-none focus-visible:outline-none"
        />
        {unit ? <span className="self-center pr-2.5 text-ink-3">{unit}</span> : null}
        <Button slot="decrement" className={stepStyle}>
          <Minus className="size-4" strokeWidth={1.5} aria-hidden />
        </Button>
        <Button slot="increment" className={stepStyle}>
          <Plus className="size-4" strokeWidth={1.5} aria-hidden />
        </Button>
      </Group>
      <FieldError message={errorMessage} />
    </AriaNumberField>
  );
}
