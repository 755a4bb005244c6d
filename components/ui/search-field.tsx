"use client";
import { Search, X } from "lucide-react";
import { useId, useRef } from "react";

type SearchFieldProps = {
  label: string;
  name?: string;
  placeholder?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
};

/** The platform's own search field with a button that empties it: little script, and it works in a plain GET form. */
export function SearchField({ label, placeholder = " ", onChange, ...rest }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const empty = () => {
    if (!input.current) return;
    input.current.value = "";
    input.current.focus();
    onChange?.("");
  };
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      <div className="group control flex items-center gap-2 py-0! focus-within:focus-ring">
        <Search className="size-4 flex-none text-ink-3" strokeWidth={1.5} aria-hidden />
        <input
          {...rest}
          ref={input}
          id={id}
          type="search"
          placeholder={placeholder}
          onChange={(event) => onChange?.(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.currentTarget.value === "") return;
            // A dialog around it stays open until the field is empty.
            event.stopPropagation();
            empty();
          }}
          className="min-h-8 w-0 min-w-16 flex-1 bg-transparent focus-visible:shadow-none focus-visible:outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Empty: ${label}`}
          onClick={empty}
          className="-mr-2 grid size-8 flex-none place-items-center text-ink-2 group-has-placeholder-shown:invisible hover:text-ink touch:size-11"
        >
          <X className="size-4" strokeWidth={1.5} aria-hidden />
        </button>
      </div>
    </div>
  );
}
