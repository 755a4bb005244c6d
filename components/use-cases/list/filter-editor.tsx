"use client";
import { ListFilter } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FilterWords } from "@/components/use-cases/list/filter-words";
import type { ListState } from "@/components/use-cases/list/list-address";

// Fetched when somebody is about to filter: the list is read far more often.
const load = () => import("@/components/use-cases/list/filter-dialog");
const FilterDialog = dynamic(() => load().then((file) => file.FilterDialog));

export function FilterEditor({ state, words }: { state: ListState; words: FilterWords }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<ListFilter className="size-4" strokeWidth={1.5} aria-hidden />}
        aria-haspopup="dialog"
        onHoverStart={load}
        onFocus={load}
        onPress={() => setOpen(true)}
      >
        Add a filter
      </Button>
      {isOpen ? <FilterDialog state={state} words={words} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
