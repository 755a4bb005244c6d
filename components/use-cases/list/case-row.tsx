"use client";
import type { ReactNode } from "react";
import { useGrid } from "@/components/use-cases/list/grid-context";

/** One case of the grid; its cells come from the server. */
export function CaseRow({ caseKey, children }: { caseKey: string; children: ReactNode }) {
  const { selected, current, pageKeys, enter } = useGrid();
  const isStop = (current ?? pageKeys[0]) === caseKey;
  return (
    <tr
      data-key={caseKey}
      aria-selected={selected.has(caseKey)}
      tabIndex={isStop ? 0 : -1}
      onFocus={() => enter(caseKey)}
    >
      {children}
    </tr>
  );
}
