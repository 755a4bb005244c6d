"use client";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { type Step, stepIn } from "@/components/use-cases/intake/field-words";

/** The step that the address names. Steps change in place: the server is not asked, nothing that is typed is lost. */
export function useSteps(first: Step) {
  const query = useSearchParams();
  const [moves, setMoves] = useState(0);
  const step = stepIn(query.get("section")) ?? first;
  const hrefOf = (to: Step) => `?${withStep(query, to)}`;
  const go = (to: Step) => {
    setMoves(moves + 1);
    // From the address itself: a draft that was named a moment ago must stay in it.
    window.history.pushState(null, "", `?${withStep(new URLSearchParams(window.location.search), to)}`);
  };
  /** The address of a draft that is there now, so that a reload finds it. */
  const nameDraft = (key: string) => {
    const next = new URLSearchParams(window.location.search);
    next.delete("template");
    next.set("draft", key);
    window.history.replaceState(null, "", `?${next}`);
  };
  const nameTemplate = (template: string) => {
    setMoves(moves + 1);
    window.history.pushState(null, "", `?template=${template}`);
  };
  return { step, go, hrefOf, nameDraft, nameTemplate, hasMoved: moves > 0 };
}

function withStep(query: { toString(): string }, step: Step): string {
  const next = new URLSearchParams(query.toString());
  if (step === "first") next.delete("section");
  else next.set("section", step);
  return next.toString();
}
