"use client";
import { useId } from "react";

type FileFieldProps = {
  label: string;
  description: string;
  name: string;
  file: File | null;
  onChange: (file: File | null) => void;
};

/** The platform's own file field: it takes files that are dropped on it, too. */
export function FileField({ label, description, name, file, onChange }: FileFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-semibold">
        {label}
      </label>
      <p id={`${id}-hint`} className="-mt-1 mb-1.5 max-w-measure text-sm text-ink-2">
        {description}
      </p>
      <input
        id={id}
        name={name}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json"
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        className="control py-1.5 file:mr-3 file:rounded-sm file:border file:border-solid file:border-line-strong file:bg-sunken file:px-2.5 file:py-1 file:font-semibold file:text-ink"
      />
      {file ? <p className="mt-1 text-sm text-ink-2">{sizeOf(file)}</p> : null}
    </div>
  );
}

function sizeOf({ size }: File): string {
  return size < 1_000_000 ? `${Math.ceil(size / 1000)} kB` : `${(size / 1_000_000).toFixed(1)} MB`;
}
