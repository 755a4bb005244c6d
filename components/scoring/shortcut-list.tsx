"use client";
import type { ComponentProps } from "react";
import { ShortcutDialog } from "@/components/ui/shortcut-dialog";

const shortcuts = [
  ["1 – 5", "choose an anchor of the criterion you are on"],
  ["0", "can't judge"],
  ["j, k", "next and previous criterion"],
  ["e", "evidence of this criterion"],
  ["Esc", "from the evidence back to the anchors"],
  ["Ctrl or ⌘ + Enter", "submit"],
  ["?", "this list"],
] as const;

/** The keys of a rating sheet. */
export function ShortcutList(props: Omit<ComponentProps<typeof ShortcutDialog>, "shortcuts">) {
  return <ShortcutDialog {...props} shortcuts={shortcuts} />;
}
