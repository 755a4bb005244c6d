"use client";
import type { ComponentProps } from "react";
import { ShortcutDialog } from "@/components/ui/shortcut-dialog";

const shortcuts = [
  ["j, k", "next and previous case"],
  ["a", "accept for triage"],
  ["p", "put a panel to work on the chosen cases, or on this one"],
  ["r", "return it with one question"],
  ["d", "decline it"],
  ["m", "merge it into another"],
  ["x", "choose it for a panel"],
  ["o", "open its page"],
  ["?", "this list"],
] as const;

/** The keys of the desk of triage. */
export function DeskShortcuts(props: Omit<ComponentProps<typeof ShortcutDialog>, "shortcuts">) {
  return <ShortcutDialog {...props} shortcuts={shortcuts} />;
}
