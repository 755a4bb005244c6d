import type { ReactNode } from "react";

type EmptyStateProps = {
  /** What this page is for, or what is missing, in one sentence. */
  title: string;
  /** One action. */
  action?: ReactNode;
  /** What happens next, or one example. */
  children?: ReactNode;
};

export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="ledger-rule grid justify-items-start gap-3 py-8">
      <p className="max-w-measure font-serif text-lg font-semibold text-balance">{title}</p>
      {children ? <div className="max-w-measure text-md text-ink-2">{children}</div> : null}
      {action ? <div className="pt-1">{action}</div> : null}
    </div>
  );
}
