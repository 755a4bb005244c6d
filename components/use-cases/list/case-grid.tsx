"use client";
import type { Route } from "next";
import dynamic from "next/dynamic";
import { useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useSingleKeys } from "@/components/shell/single-keys";
import type { Choice } from "@/components/use-cases/choice";
import { BulkBar } from "@/components/use-cases/list/bulk-bar";
import { GridContext } from "@/components/use-cases/list/grid-context";
import { focusRow, useRowKeys } from "@/components/use-cases/list/use-row-keys";
import { useSelection } from "@/components/use-cases/list/use-selection";
import type { UseCaseFilter } from "@/lib/domain/use-cases/filter";

const PeekPanel = dynamic(() =>
  import("@/components/use-cases/list/peek-panel").then((file) => file.PeekPanel),
);

type CaseGridProps = {
  pageKeys: readonly string[];
  departments: readonly Choice[];
  /** Whether cells can be changed where they stand. */
  canEdit: boolean;
  /** What the whole list is narrowed by, and how many cases that leaves; null where more than can be told. */
  filter: UseCaseFilter;
  total: number | null;
  peek: { caseKey: string; content: ReactNode } | undefined;
  children: ReactNode;
};

/** The table from the server, with what the reader does to it: choose rows, walk, peek, change many at once. */
export function CaseGrid({ pageKeys, departments, canEdit, filter, total, peek, children }: CaseGridProps) {
  const router = useRouter();
  const asked = useSearchParams();
  const [current, setCurrent] = useState(peek?.caseKey);
  const [areLettersOn] = useSingleKeys();
  const { selected, toggle, togglePage, clear } = useSelection(pageKeys);
  const showPeek = (key: string | null) => {
    const next = new URLSearchParams(asked);
    if (key === null) next.delete("peek");
    else next.set("peek", key);
    router.replace(`/use-cases?${next}` as Route, { scroll: false });
    if (key === null && current !== undefined) focusRow(current);
  };
  useRowKeys({ pageKeys, current, areLettersOn, toggle, peek: showPeek, isPeeking: peek !== undefined });
  return (
    <GridContext value={{ selected, current, enter: setCurrent, toggle, togglePage, pageKeys, departments }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section aria-label="Use cases, scrolls" className="registry-scroll" tabIndex={0}>
        {children}
      </section>
      <p className="hidden pt-2 text-xs text-ink-3 lg:block">
        {areLettersOn
          ? "j k or arrows: rows · x: select · Shift: range · Space: peek · o: open · /: search"
          : "Arrows: rows · Shift: range · Space: peek · Enter: open"}
        {canEdit ? " · Right: to the cells, Enter there: edit" : null}
      </p>
      <BulkBar selected={[...selected]} filter={filter} total={total} onClear={clear} />
      {peek ? (
        <PeekPanel caseKey={peek.caseKey} onClose={() => showPeek(null)}>
          {peek.content}
        </PeekPanel>
      ) : null}
    </GridContext>
  );
}
