import type { ReactNode } from "react";

type SectionProps = {
  title: string;
  /** Anchor of the section, also used for aria-labelledby. */
  id: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

export function Section({ title, id, lead, actions, children }: SectionProps) {
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="ledger-rule pt-3 pb-8">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-[1_1_16rem]">
          <h2 id={`${id}-title`} className="text-lg font-semibold tracking-[-0.01em]">
            {title}
          </h2>
          {lead ? <p className="mt-0.5 max-w-measure text-ink-2">{lead}</p> : null}
        </div>
        {actions ? (
          <div data-screen-only className="flex flex-wrap gap-2">
            {actions}
          </div>
        ) : null}
      </div>
      {children}
    </section>
  );
}
