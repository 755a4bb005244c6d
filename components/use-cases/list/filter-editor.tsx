"use client";
import { ListFilter } from "lucide-react";
import dynamic from "next/dynamic";
import { OpeningButton } from "@/components/ui/opening-button";
import type { FilterWords } from "@/components/use-cases/list/filter-words";
import type { ListState } from "@/components/use-cases/list/list-address";

// Fetched when somebody is about to filter: the list is read far more often.
const load = () => import("@/components/use-cases/list/filter-dialog");
const FilterDialog = dynamic(() => load().then((file) => file.FilterDialog));

export function FilterEditor({ state, words }: { state: ListState; words: FilterWords }) {
  return (
    <OpeningButton
      icon={<ListFilter className="size-4" strokeWidth={1.5} aria-hidden />}
      aria-haspopup="dialog"
      onHoverStart={load}
      onFocus={load}
      opens={(onClose) => <FilterDialog state={state} words={words} onClose={onClose} />}
    >
      Add a filter
    </OpeningButton>
  );
}
