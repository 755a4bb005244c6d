"use client";
import { createContext, useContext } from "react";
import type { Choice } from "@/components/use-cases/choice";

/** Which rows are chosen and where the reader is, shared by the grid with its rows. */
export interface Grid {
  selected: ReadonlySet<string>;
  /** The row that the keyboard is on: the one stop of the tab key. */
  current: string | undefined;
  enter(key: string): void;
  toggle(key: string, isRange: boolean): void;
  togglePage(): void;
  pageKeys: readonly string[];
  /** What a department can be changed to. */
  departments: readonly Choice[];
}

export const GridContext = createContext<Grid | null>(null);

export function useGrid(): Grid {
  const grid = useContext(GridContext);
  if (!grid) throw new Error("A row needs a grid around it.");
  return grid;
}
