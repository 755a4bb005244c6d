import type { ReactNode } from "react";
import { formatNumber } from "@/lib/format/number";

type ProgressLineProps = {
  label: string;
  done: number;
  /** 0 while nobody knows how much there is. */
  total: number;
  /** What is counted: "cases". */
  of: string;
  children?: ReactNode;
};

/** How far a piece of work is, as a bar and in words. */
export function ProgressLine({ label, done, total, of, children }: ProgressLineProps) {
  return (
    <div className="grid max-w-form gap-1.5" data-screen-only>
      <p className="font-semibold">{label}</p>
      <progress
        aria-label={label}
        className="import-progress h-2 w-full"
        {...(total > 0 ? { max: total, value: Math.min(done, total) } : {})}
      />
      <p role="status" className="text-sm text-ink-2 tabular-nums">
        {total > 0 ? `${formatNumber(done)} of ${formatNumber(total)} ${of}. ` : ""}
        {children}
      </p>
    </div>
  );
}
