"use client";
import { useSearchParams } from "next/navigation";
import { selectedIn, selectedText } from "@/components/portfolio/portfolio-address";

/** What the reader does to the page without asking the server again: it stands in the address all the same. */
export function usePortfolioAddress() {
  const asked = useSearchParams();
  const selected = selectedIn(asked.get("selected"));
  const set = (changes: Record<string, string | null>) => {
    // From the address itself: two changes within one turn must not undo each other.
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    const query = next.toString();
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  };
  return {
    asked,
    set,
    selected,
    select: (keys: readonly string[]) => set({ selected: selectedText(keys) }),
    toggle: (key: string) => {
      const rest = selected.filter((other) => other !== key);
      set({ selected: selectedText(rest.length < selected.length ? rest : [...selected, key]) });
    },
  };
}

export type PortfolioAddress = ReturnType<typeof usePortfolioAddress>;
