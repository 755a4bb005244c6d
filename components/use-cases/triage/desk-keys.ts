"use client";
import { useEffect } from "react";
import { isInDialog, isInText } from "@/components/shell/single-keys";

/** Something a lead can do to the case on the desk. */
export type DeskAction = "accept" | "panel" | "return" | "decline" | "merge";

export const deskKeys: Record<DeskAction, string> = {
  accept: "a",
  panel: "p",
  return: "r",
  decline: "d",
  merge: "m",
};

interface DeskKeys {
  areLettersOn: boolean;
  step(by: 1 | -1): void;
  act(action: DeskAction): void;
  choose(): void;
  open(): void;
  help(): void;
}

/** Letters act from anywhere on the page but from a field or a dialog, where they are letters. */
export function useDeskKeys(keys: DeskKeys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (!keys.areLettersOn || isInText(event.target) || isInDialog(event.target)) return;
      const act = actionFor(event.key, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}

function actionFor(key: string, keys: DeskKeys): (() => void) | undefined {
  const others: Record<string, () => void> = {
    j: () => keys.step(1),
    k: () => keys.step(-1),
    x: keys.choose,
    o: keys.open,
    "?": keys.help,
  };
  const action = (Object.keys(deskKeys) as DeskAction[]).find((name) => deskKeys[name] === key);
  return action ? () => keys.act(action) : others[key];
}
