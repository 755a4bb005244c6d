import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";

type PaginationProps = {
  /** What is on show, "1–50 of 631". */
  summary: string;
  previousHref?: string | undefined;
  nextHref?: string | undefined;
  label?: string;
};

export function Pagination({ summary, previousHref, nextHref, label = "Pages" }: PaginationProps) {
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pt-3 text-sm"
    >
      <p className="text-ink-2 tabular-nums">{summary}</p>
      <div className="flex gap-2">
        <Step href={previousHref} rel="prev">
          <ChevronLeft className="size-4" strokeWidth={1.5} aria-hidden />
          Previous
        </Step>
        <Step href={nextHref} rel="next">
          Next
          <ChevronRight className="size-4" strokeWidth={1.5} aria-hidden />
        </Step>
      </div>
    </nav>
  );
}

function Step({
  href,
  rel,
  children,
}: {
  href: string | undefined;
  rel: "prev" | "next";
  children: ReactNode;
}) {
  const frame = "inline-flex min-h-8 items-center gap-1 rounded-sm border px-2.5 touch:min-h-11";
  return href ? (
    <AppLink
      href={href}
      rel={rel}
      className={`${frame} border-line-strong bg-surface font-semibold hover:border-ink`}
    >
      {children}
    </AppLink>
  ) : (
    <span className={`${frame} border-dashed border-line text-ink-3`}>{children}</span>
  );
}
