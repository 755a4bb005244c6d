import type { ReactNode } from "react";

type PageHeaderProps = {
  title: string;
  /** A record's key, set above the title. */
  eyebrow?: ReactNode;
  /** The sentence a hurried reader reads. */
  lead?: ReactNode;
  /** Status and other facts on one line under the lead. */
  facts?: ReactNode;
  actions?: ReactNode;
  /** Stands behind the title: a way to change it. */
  titleAction?: ReactNode;
};

export function PageHeader({ title, eyebrow, lead, facts, actions, titleAction }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pb-6">
      <div className="min-w-0 flex-[1_1_24rem]">
        {eyebrow ? <div className="mb-1 text-sm text-ink-2">{eyebrow}</div> : null}
        {/* What changes the title follows its last word. */}
        <div className="font-serif text-xl text-balance sm:text-2xl [&>[data-inline-field]]:inline-flex [&>[data-inline-field]]:align-middle [&>form]:font-sans [&>form]:text-base">
          <h1 className="mr-2 inline font-semibold tracking-[-0.01em] [overflow-wrap:anywhere]">{title}</h1>
          {titleAction}
        </div>
        {lead ? <p className="mt-2 max-w-measure font-serif text-md text-ink-2">{lead}</p> : null}
        {facts ? <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">{facts}</div> : null}
      </div>
      {actions ? (
        <div data-screen-only className="flex flex-wrap gap-2">
          {actions}
        </div>
      ) : null}
    </header>
  );
}
