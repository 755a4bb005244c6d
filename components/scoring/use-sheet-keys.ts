"use client";
import { useEffect, useEffectEvent } from "react";
import { isInDialog, isInText } from "@/components/shell/single-keys";

interface SheetKeys {
  isOn: boolean;
  onSubmit(): void;
  onHelp(): void;
}

/** j and k walk through the criteria, e goes to the evidence, ? shows the list; letters typed into a field stay letters. */
export function useSheetKeys({ isOn, onSubmit, onHelp }: SheetKeys) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isInDialog(event.target)) return;
    const isSubmit = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!isSubmit && (event.ctrlKey || event.metaKey || event.altKey)) return;
    const act = isSubmit
      ? onSubmit
      : isInText(event.target)
        ? inText[event.key]
        : alone(event.key, isOn, onHelp);
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}

/** Moves the focus to the choice of a criterion. */
export function focusCriterion(criterion: Element | null | undefined): void {
  const chosen = criterion?.querySelector<HTMLElement>('input[type="radio"]:checked');
  const target = chosen ?? criterion?.querySelector<HTMLElement>('input[type="radio"]');
  target?.focus();
  criterion?.scrollIntoView({ block: "nearest" });
}

function alone(key: string, isOn: boolean, onHelp: () => void): (() => void) | undefined {
  if (!isOn) return undefined;
  const actions: Record<string, () => void> = {
    j: () => step(1),
    k: () => step(-1),
    e: () => (here() ?? criteria()[0])?.querySelector<HTMLElement>('input[type="text"]')?.focus(),
    "?": onHelp,
  };
  return actions[key];
}

const inText: Record<string, () => void> = { Escape: () => focusCriterion(here()) };

function step(by: 1 | -1): void {
  const all = criteria();
  const current = here();
  const index = current ? all.indexOf(current) + by : 0;
  focusCriterion(all[Math.min(all.length - 1, Math.max(0, index))]);
}

function criteria(): Element[] {
  return [...document.querySelectorAll("[data-criterion]")];
}

function here(): Element | null | undefined {
  return document.activeElement?.closest("[data-criterion]");
}
