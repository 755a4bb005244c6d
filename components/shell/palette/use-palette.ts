"use client";
import { type KeyboardEvent, useEffect, useState } from "react";
import type { PaletteEntry } from "@/components/shell/palette/entries";
import { type PaletteItem, paletteGroups } from "@/components/shell/palette/groups";
import { useFoundCases } from "@/components/shell/palette/use-found-cases";

interface Palette {
  entries: readonly PaletteEntry[];
  /** Found by typing, but too far off the work to be offered unasked. */
  typedOnly: readonly PaletteEntry[];
  onChoose(item: PaletteItem): void;
}

/** What is typed, what it finds, and which line of it is meant: the first as soon as something is typed. */
export function usePalette({ entries, typedOnly, onChoose }: Palette) {
  const [typed, setTyped] = useState("");
  const [meant, setMeant] = useState<string>();
  const found = useFoundCases(typed);
  const isTyped = typed.trim() !== "";
  const offered = isTyped ? [...entries, ...typedOnly] : entries;
  const groups = paletteGroups({ typed, entries: offered, cases: found.cases, casesBy: found.by });
  const items = groups.flatMap((group) => group.items);
  const active = items.find(({ id }) => id === meant) ?? (isTyped ? items[0] : undefined);
  const activeId = active?.id;
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  const step = (by: number) => {
    const at = active ? items.indexOf(active) : by > 0 ? -1 : 0;
    setMeant(items[(at + by + items.length) % items.length]?.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key !== "ArrowDown" && key !== "ArrowUp" && key !== "Enter") return;
    event.preventDefault();
    if (key !== "Enter") step(key === "ArrowDown" ? 1 : -1);
    else if (active) onChoose(active);
  };
  return {
    ...{ typed, groups, active, found, onKeyDown },
    count: items.length,
    type: (text: string) => {
      setTyped(text);
      setMeant(undefined);
    },
    point: ({ id }: PaletteItem) => setMeant(id),
  };
}
