"use client";
import { useEffect, useState } from "react";

const PREFERENCE = "tunefolio-single-keys";

/** Whether single letters act, as chosen in this browser. */
export function useSingleKeys(): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(PREFERENCE) !== "off"), []);
  return [
    isOn,
    (next) => {
      localStorage.setItem(PREFERENCE, next ? "on" : "off");
      setOn(next);
    },
  ];
}

/** Whether somebody types there: letters typed into a field stay letters. */
export function isInText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])'))
  );
}

/** Whether a dialog or a menu has the keys: what lies behind it does not act. */
export function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  );
}
