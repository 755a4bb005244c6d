import type { ReactNode } from "react";

type SheetBarProps = { text: string; note?: string | undefined; children: ReactNode };

/** How far the sheet is and what can be done with it; stays at the foot of the window. */
export function SheetBar({ text, note, children }: SheetBarProps) {
  return (
    <div className="sticky bottom-(--sticky-bottom) z-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-ink bg-paper py-3">
      <p className="text-sm text-ink-2">
        <span className="font-semibold text-ink tabular-nums">{text}</span>
        {note ? <span className="block">{note}</span> : null}
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div>
    </div>
  );
}
