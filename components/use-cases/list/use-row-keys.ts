"use client";
import { useEffect } from "react";
import { isInDialog, isInText } from "@/components/shell/single-keys";
import { cellBeside, firstCellOf } from "@/components/use-cases/list/cell-focus";

interface RowKeys {
  pageKeys: readonly string[];
  current: string | undefined;
  /** Whether single letters act. */
  areLettersOn: boolean;
  toggle(key: string, isRange: boolean): void;
  peek(key: string | null): void;
  isPeeking: boolean;
}

/**
 * Arrows walk through the rows while one has the focus, and j and k from anywhere; with Shift they choose what they pass.
 * x chooses, Space peeks, Enter and o open, / goes to the search, Escape closes the peek. Letters typed into a field stay letters.
 * The right arrow goes from a row to its cells that can be edited, where the arrows go from cell to cell.
 */
export function useRowKeys(keys: RowKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isInDialog(event.target)) return;
      const act = actionFor(event, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

function actionFor(event: KeyboardEvent, keys: RowKeys): (() => void) | undefined {
  const { target, key } = event;
  const row = rowOf(target);
  if (key === "Escape" && keys.isPeeking) return () => keys.peek(null);
  if (isInText(target)) return undefined;
  const cell = target instanceof Element ? target.closest("[data-cell-edit]") : null;
  if (cell && row) return cellAction(key, cell, row);
  const onRow = target === row && row !== null;
  const walk = (by: number) => () => step(keys, by, event.shiftKey);
  const here = row?.dataset.key ?? keys.current;
  const arrows: Record<string, () => void> = {
    ArrowDown: walk(1),
    ArrowUp: walk(-1),
    Home: walk(-Infinity),
    End: walk(Infinity),
    ArrowRight: goTo(row && firstCellOf(row)),
    " ": () => here && keys.peek(here),
  };
  const letters: Record<string, () => void> = {
    j: walk(1),
    J: walk(1),
    k: walk(-1),
    K: walk(-1),
    x: () => here && keys.toggle(here, false),
    o: () => open(here),
    "/": () => document.querySelector<HTMLElement>('input[name="q"]')?.focus(),
  };
  if (onRow && key === "Enter") return () => open(here);
  return (onRow ? arrows[key] : undefined) ?? (keys.areLettersOn ? letters[key] : undefined);
}

function cellAction(key: string, cell: Element, row: HTMLElement): (() => void) | undefined {
  const actions: Record<string, () => void> = {
    ArrowLeft: goTo(cellBeside(cell, "left") ?? row),
    ArrowRight: goTo(cellBeside(cell, "right")),
    ArrowUp: goTo(cellBeside(cell, "above")),
    ArrowDown: goTo(cellBeside(cell, "below")),
    Escape: goTo(row),
  };
  return actions[key];
}

const goTo = (place: HTMLElement | null) => () => place?.focus();

function step({ pageKeys, current, toggle, peek, isPeeking }: RowKeys, by: number, isRange: boolean): void {
  const from = current === undefined ? -1 : pageKeys.indexOf(current);
  const to = Math.min(pageKeys.length - 1, Math.max(0, by === -Infinity ? 0 : from + by));
  const key = pageKeys[to];
  if (key === undefined) return;
  if (isRange && current !== undefined) {
    toggle(current, true);
    toggle(key, true);
  }
  focusRow(key);
  if (isPeeking) peek(key);
}

/** Puts the focus on the row of a case, if the page still shows it. */
export function focusRow(key: string): void {
  const row = document.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}

function open(key: string | undefined): void {
  if (key === undefined) return;
  document.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(key)}"] a[data-open]`)?.click();
}

function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("tr[data-key]") : null;
}
