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
