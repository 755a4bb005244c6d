"use client";
import type { ReactNode } from "react";
import type { AxisCriteria } from "@/components/scoring/answers";

type AxisSectionsProps = {
  axes: readonly AxisCriteria[];
  children: (criterion: AxisCriteria["criteria"][number]) => ReactNode;
};

/** The questions that somebody rates, each axis under its name. */
export function AxisSections({ axes, children }: AxisSectionsProps) {
  return axes.map(({ axis, criteria }) => (
    <section key={axis} aria-labelledby={axis}>
      <h2 id={axis} className="pb-2 text-lg font-semibold capitalize">
        {axis}
      </h2>
      {criteria.map(children)}
    </section>
  ));
}
