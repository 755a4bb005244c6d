"use client";
import { Search } from "lucide-react";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import type { PaletteEntry } from "@/components/shell/palette/entries";
import { rememberCase } from "@/components/shell/palette/recent-cases";

// Fetched when somebody is about to use it: no page pays for it.
const load = () => import("@/components/shell/palette/command-palette");
const CommandPalette = dynamic(() => load().then((file) => file.CommandPalette), { ssr: false });

/** The way to everything by typing: a button that names its keys, and the keys. */
export function FindAnything({ entries }: { entries: readonly PaletteEntry[] }) {
  const pathname = usePathname();
  const [isOpen, setOpen] = useState(false);
  const keys = useKeyNames();
  useEffect(() => rememberCase(pathname), [pathname]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      if (!isBehindDialog()) setOpen(true);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <>
      <button
        type="button"
        className="shell-link shell-find"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
      >
        <Search className="size-5 flex-none" strokeWidth={1.5} aria-hidden />
        <span className="shell-label">Find</span>
        <kbd className="shell-keys" aria-hidden>
          {keys}
        </kbd>
      </button>
      {isOpen ? <CommandPalette entries={entries} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "k" && ctrlKey !== metaKey && !altKey && !shiftKey;
}

/** A question that waits for its answer is not left by the way. */
function isBehindDialog(): boolean {
  return document.querySelector('section[role="dialog"], [role="alertdialog"]') !== null;
}

/** How the keys are called on this machine; the same words on server and browser until it is known. */
function useKeyNames(): string {
  const [keys, setKeys] = useState("Ctrl K");
  useEffect(() => {
    if (/Mac|iPhone|iPad/.test(navigator.userAgent)) setKeys("⌘ K");
  }, []);
  return keys;
}
