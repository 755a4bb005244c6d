import { CircleAlert } from "lucide-react";
import { type ReactNode, type Ref, useId } from "react";

type SelectProps = {
  label: string;
  options: readonly { value: string; label: string; isDisabled?: boolean }[];
  description?: ReactNode;
  errorMessage?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onBlur?: () => void;
  /** Text of the empty choice; without it the first option is chosen. */
  placeholder?: string;
  ref?: Ref<HTMLSelectElement>;
};

/** The platform's own select: 0 bytes of script, works in a plain GET form, and opens the wheel on phones. */
export function Select(props: SelectProps) {
  const id = useId();
  const { label, options, description, errorMessage, placeholder, onChange, ...rest } = props;
  const describedBy = [description ? `${id}-hint` : "", errorMessage ? `${id}-error` : ""].join(" ").trim();
  const { isRequired, isDisabled, ...native } = rest;
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 flex items-baseline gap-2 font-semibold">
        {label}
        {isRequired ? <span className="text-xs font-normal text-ink-3">required</span> : null}
      </label>
      {description ? (
        <p id={`${id}-hint`} className="-mt-1 mb-1.5 max-w-measure text-sm text-ink-2">
          {description}
        </p>
      ) : null}
      <select
        {...native}
        id={id}
        disabled={isDisabled}
        aria-required={isRequired || undefined}
        aria-invalid={errorMessage ? true : undefined}
        aria-describedby={describedBy || undefined}
        className="select-control control"
        {...(onChange ? { onChange: (event) => onChange(event.target.value) } : {})}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.label}
          </option>
        ))}
      </select>
      {errorMessage ? (
        <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-sm font-medium text-bad">
          <CircleAlert className="mt-px size-4 flex-none" strokeWidth={1.5} aria-hidden />
          <span>{errorMessage}</span>
        </p>
      ) : null}
    </div>
  );
}
