"use client";
import { ChevronDown } from "lucide-react";
import type { Ref } from "react";
import { Button } from "react-aria-components/Button";
import {
  ComboBox as AriaComboBox,
  type ComboBoxProps as AriaComboBoxProps,
} from "react-aria-components/ComboBox";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { FieldError, FieldHead, type FieldWords } from "@/components/ui/field-frame";

type ComboboxOption = { id: string; label: string; detail?: string };

type ComboboxProps = Pick<
  AriaComboBoxProps<ComboboxOption>,
  "name" | "isRequired" | "isDisabled" | "onBlur" | "onInputChange"
> &
  FieldWords & {
    options: readonly ComboboxOption[];
    value?: string | null;
    onChange?: (id: string | null) => void;
    placeholder?: string;
    emptyText?: string;
    ref?: Ref<HTMLInputElement>;
  };

/** One of a long list, found by typing: people, cases. */
export function Combobox(props: ComboboxProps) {
  const { label, description, errorMessage, options, value, onChange, placeholder, ref, ...others } = props;
  const { emptyText = "Nothing matches", ...rest } = others;
  return (
    <AriaComboBox
      {...rest}
      {...(value === undefined ? {} : { value })}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
      defaultItems={options}
      formValue="key"
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
      isInvalid={Boolean(errorMessage)}
    >
      <FieldHead label={label} description={description} isRequired={rest.isRequired} />
      <Group className="control flex items-stretch p-0! focus-within:focus-ring">
        <Input
          ref={ref ?? null}
          className="w-0 min-w-16 flex-1 rounded-sm bg-transparent px-2.5 focus-visible:shadow-none focus-visible:outline-none"
          {...(placeholder ? { placeholder } : {})}
        />
        <Button className="grid w-8 flex-none place-items-center text-ink-2 hover:text-ink touch:w-11">
          <ChevronDown className="size-5" strokeWidth={1.5} aria-hidden />
        </Button>
      </Group>
      <FieldError message={errorMessage} />
      <Popover className="min-w-(--trigger-width) rounded-md border border-line-strong bg-surface text-ink shadow-dialog">
        <ListBox<ComboboxOption>
          className="max-h-80 overflow-auto py-1"
          renderEmptyState={() => <p className="px-3 py-2 text-ink-2">{emptyText}</p>}
        >
          {(option) => (
            <ListBoxItem
              textValue={option.label}
              className="flex min-h-8 cursor-pointer flex-col justify-center border-l-2 border-transparent px-3 py-1.5 -outline-offset-2 data-focused:bg-accent-soft focus-visible:shadow-none data-selected:border-accent data-selected:font-semibold touch:min-h-11"
            >
              <Text slot="label">{option.label}</Text>
              {option.detail ? (
                <Text slot="description" className="text-xs font-normal text-ink-2">
                  {option.detail}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
