import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

/** The case beside the sheet: always in view on wide screens, behind its title on narrow ones. */
export function SheetLayout({ brief, children }: { brief: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-10 gap-y-6 lg:grid-cols-12">
      <aside aria-label="The case" className="min-w-0 lg:col-span-4">
        <div className="hidden lg:sticky lg:top-6 lg:block lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto">
          {brief}
        </div>
        <div className="lg:hidden">
          <Disclosure summary="Read the case">{brief}</Disclosure>
        </div>
      </aside>
      {/* The bar at the foot must not cover what has the focus. */}
      <div className="min-w-0 lg:col-span-8 [&_:is(input,button,a)]:scroll-mb-32">{children}</div>
    </div>
  );
}
