import { useId } from "react";

type ProgressProps = {
  label: string;
  value: number;
  max?: number;
  /** The same in words: "4 of 6 sections done". */
  text: string;
};

export function Progress({ label, value, max = 100, text }: ProgressProps) {
  const id = useId();
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span id={id} className="font-semibold">
          {label}
        </span>
        <span className="text-sm text-ink-2 tabular-nums">{text}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className="h-1.5 border border-line-strong bg-surface"
      >
        <div className="h-full bg-accent forced-color-adjust-none" style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
