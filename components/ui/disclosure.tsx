import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; isOpen?: boolean; children: ReactNode };

export function Disclosure({ summary, isOpen = false, children }: DisclosureProps) {
  return (
    <details open={isOpen} className="group border-b border-line in-[td]:border-0">
      <summary className="flex min-h-10 list-none items-center gap-2 py-2 font-semibold hover:text-accent touch:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          className="size-4 flex-none transition-transform group-open:rotate-90"
          strokeWidth={1.5}
          aria-hidden
        />
        {summary}
      </summary>
      <div className="pb-4 pl-6">{children}</div>
    </details>
  );
}
