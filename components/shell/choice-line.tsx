"use client";
import { useId } from "react";

type ChoiceLineProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A handful of exclusive choices in one line. */
export function ChoiceLine<Value extends string>(props: ChoiceLineProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 text-xs text-ink-2">{props.label}</legend>
      <div className="grid auto-cols-fr grid-flow-col pl-px">
        {props.options.map((option) => (
          <label
            key={option.value}
            className="relative -ml-px grid min-h-8 place-items-center border border-line-strong px-1 text-sm hover:bg-accent-soft has-checked:z-1 has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent has-focus-visible:z-2 has-focus-visible:focus-ring touch:min-h-11"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChange(option.value)}
              className="absolute inset-0 cursor-pointer appearance-none focus-visible:shadow-none focus-visible:outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
