"use client";
import { useRef, useState } from "react";

/** The chosen cases of a page, with a range from the one that was chosen last. */
export function useSelection(pageKeys: readonly string[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  const toggle = (key: string, isRange: boolean) => {
    const keys = isRange ? between(pageKeys, last.current ?? key, key) : [key];
    last.current = key;
    setSelected((before) => {
      const next = new Set(before);
      const isOff = !isRange && before.has(key);
      for (const each of keys) isOff ? next.delete(each) : next.add(each);
      return next;
    });
  };
  const togglePage = () =>
    setSelected((before) => (pageKeys.every((key) => before.has(key)) ? new Set() : new Set(pageKeys)));
  return { selected, toggle, togglePage, clear: () => setSelected(new Set()) };
}

function between(keys: readonly string[], a: string, b: string): readonly string[] {
  const [from, to] = [keys.indexOf(a), keys.indexOf(b)].sort((x, y) => x - y) as [number, number];
  return from < 0 ? [b] : keys.slice(from, to + 1);
}
