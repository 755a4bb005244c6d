"use client";
import type { ChangeEvent } from "react";
import { useGrid } from "@/components/use-cases/list/grid-context";

const box = "tick-box touch:size-6";

/** Chooses one case; with Shift everything between it and the one before. */
export function RowTick({ caseKey, title }: { caseKey: string; title: string }) {
  const { selected, toggle } = useGrid();
  const onChange = ({ nativeEvent }: ChangeEvent) => {
    toggle(caseKey, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey);
  };
  return (
    <input
      type="checkbox"
      className={box}
      aria-label={`Select ${caseKey}, ${title}`}
      checked={selected.has(caseKey)}
      onChange={onChange}
    />
  );
}

/** Chooses every case of the page, or none. */
export function PageTick() {
  const { selected, pageKeys, togglePage } = useGrid();
  const chosen = pageKeys.filter((key) => selected.has(key)).length;
  const setPartly = (input: HTMLInputElement | null) => {
    if (input) input.indeterminate = chosen > 0 && chosen < pageKeys.length;
  };
  return (
    <input
      ref={setPartly}
      type="checkbox"
      className={box}
      aria-label="Select all on this page"
      checked={pageKeys.length > 0 && chosen === pageKeys.length}
      onChange={togglePage}
    />
  );
}
