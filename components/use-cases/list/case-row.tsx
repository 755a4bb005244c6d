"use client";
import type { ReactNode } from "react";
import { CaseEditing } from "@/components/use-cases/case-editing";
import { useGrid } from "@/components/use-cases/list/grid-context";

type CaseRowProps = { caseKey: string; version: number; canEdit: boolean; children: ReactNode };

/** One case of the grid; its cells come from the server. */
export function CaseRow({ caseKey, version, canEdit, children }: CaseRowProps) {
  const { selected, current, pageKeys, departments, enter } = useGrid();
  const isStop = (current ?? pageKeys[0]) === caseKey;
  return (
    <CaseEditing useCaseKey={caseKey} version={version} departments={departments} canEdit={canEdit}>
      <tr
        data-key={caseKey}
        aria-selected={selected.has(caseKey)}
        tabIndex={isStop ? 0 : -1}
        onFocus={() => enter(caseKey)}
      >
        {children}
      </tr>
    </CaseEditing>
  );
}
