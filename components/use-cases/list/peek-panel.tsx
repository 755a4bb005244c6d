"use client";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";

type PeekPanelProps = { caseKey: string; onClose: () => void; children: ReactNode };

/** A case beside the list, which stays usable. */
export function PeekPanel({ caseKey, onClose, children }: PeekPanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (caseKey) panel.current?.scrollTo({ top: 0 });
  }, [caseKey]);
  return (
    <aside ref={panel} aria-label={`${caseKey} at a glance`} className="peek-panel" data-peek={caseKey}>
      <div className="sticky top-0 z-1 flex justify-end bg-surface px-3 pt-3">
        <IconButton
          label="Close (Esc)"
          placement="left"
          icon={<X className="size-5" strokeWidth={1.5} />}
          onPress={onClose}
        />
      </div>
      <div aria-live="polite" className="px-6 pb-8">
        {children}
      </div>
    </aside>
  );
}
