"use client";
import { Search, X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from "react-aria-components/SearchField";
import { FieldHead } from "@/components/ui/field-frame";

type SearchFieldProps = Omit<AriaSearchFieldProps, "className" | "style" | "children"> & {
  label: string;
  placeholder?: string;
};

export function SearchField({ label, placeholder, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} className="group">
      <FieldHead label={label} />
      <Group className="control flex items-center gap-2 py-0! focus-within:focus-ring">
        <Search className="size-4 flex-none text-ink-3" strokeWidth={1.5} aria-hidden />
        <Input
          className="min-h-8 w-0 min-w-16 flex-1 bg-transparent focus-visible:shadow-none focus-visible:outline-none [&::-webkit-search-cancel-button]:hidden"
          {...(placeholder ? { placeholder } : {})}
        />
        <Button className="-mr-2 grid size-8 flex-none place-items-center text-ink-2 hover:text-ink group-data-empty:invisible">
          <X className="size-4" strokeWidth={1.5} aria-hidden />
        </Button>
      </Group>
    </AriaSearchField>
  );
}
