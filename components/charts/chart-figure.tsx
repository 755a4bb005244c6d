import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";

type ChartFigureProps = {
  title: string;
  /** The chart in a sentence: the main number, its unit, what changed. */
  summary: string;
  /** Where the numbers come from, and as of when. */
  source: string;
  /** The same numbers as a table. */
  table: ReactNode;
  children: ReactNode;
};

/** The frame of every chart: what it says in words, the drawing, the numbers behind it and their source. */
export function ChartFigure({ title, summary, source, table, children }: ChartFigureProps) {
  return (
    <figure className="chart-figure grid gap-2" aria-label={title}>
      <figcaption className="grid gap-0.5">
        <span className="font-semibold">{title}</span>
        <span className="max-w-measure text-ink-2">{summary}</span>
      </figcaption>
      {children}
      <Disclosure summary="View as table">{table}</Disclosure>
      <p className="text-xs text-ink-3">{source}</p>
    </figure>
  );
}
