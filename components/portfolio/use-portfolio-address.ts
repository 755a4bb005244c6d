"use client";
import { useSearchParams } from "next/navigation";
import { selectedIn, selectedText } from "@/components/portfolio/portfolio-address";

/** What the reader does to the page without asking the server again: it stands in the address all the same. */
export function usePortfolioAddress() {
  const asked = useSearchParams();
  const selected = selectedIn(asked.get("selected"));
  const set = (changes: Record<string, string | null>) => {
    const next = addressNow();
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
    add: (keys: readonly string[]) =>
      set({ selected: selectedText([...new Set([...selectedNow(), ...keys])]) }),
    toggle: (key: string) => {
      const before = selectedNow();
      const rest = before.filter((other) => other !== key);
      set({ selected: selectedText(rest.length < before.length ? rest : [...before, key]) });
    },
  };
}

/** The address itself, which is ahead of the page: of two changes one after the other the second must not undo the first. */
function addressNow(): URLSearchParams {
  return new URLSearchParams(window.location.search);
}

function selectedNow() {
  return selectedIn(addressNow().get("selected"));
}

export type PortfolioAddress = ReturnType<typeof usePortfolioAddress>;
