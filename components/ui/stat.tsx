import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { UnknownValue } from "@/components/ui/unknown-value";

type StatProps = {
  label: string;
  /** The formatted figure; null is printed as an em dash, never 0. */
  value: string | null;
  unit?: string;
  /** As of when, or compared with what. */
  note?: ReactNode;
  /** The rows behind the figure. */
  href?: string;
  hrefLabel?: string;
};

export function Stat({ label, value, unit, note, href, hrefLabel = "Show the rows" }: StatProps) {
  return (
    <div className="ledger-rule @container min-w-0 pt-2.5 pb-4">
      <p className="text-sm text-ink-2">{label}</p>
      <p className="mt-0.5 text-md font-semibold tracking-[-0.01em] tabular-nums [overflow-wrap:normal] @min-[9rem]:text-lg @min-[12rem]:text-xl">
        {value ?? <UnknownValue />}
        {value && unit ? (
          <span className="ml-1.5 text-md font-normal tracking-normal text-ink-2">{unit}</span>
        ) : null}
      </p>
      {note ? <p className="text-sm text-ink-2">{note}</p> : null}
      {href ? (
        <AppLink
          href={href}
          className="text-link mt-1 inline-flex min-h-6 items-center text-sm touch:min-h-11"
        >
          {hrefLabel}
          <span className="sr-only">: {label}</span>
        </AppLink>
      ) : null}
    </div>
  );
}

/** A figure that is still being added up, in the place that it will take. */
export function StatSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="ledger-rule min-w-0 pt-2.5 pb-4">
      <p className="text-sm text-ink-2">{label}</p>
      <span className="sr-only">is being added up</span>
      <div aria-hidden className="mt-3 grid animate-pulse gap-3">
        <div className="h-5 w-7/12 bg-line" />
        <div className="h-2 w-10/12 bg-line" />
        <div className="h-2 w-9/12 bg-line" />
      </div>
    </div>
  );
}

/** Figures side by side, each under its own rule. */
export function StatRow({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-x-6 gap-y-2 lg:grid-cols-4">{children}</div>;
}
