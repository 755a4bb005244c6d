"use client";
import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { MenuEntry } from "@/components/ui/menu-popover";

type MenuProps = {
  label: string;
  icon?: ReactNode;
  entries: readonly MenuEntry[];
  onAction?: (id: string) => void;
};

// Fetched when somebody is about to open it: most pages have a menu, and few visits use it.
const load = () => import("@/components/ui/menu-popover");
const MenuPopover = dynamic(() => load().then((file) => file.MenuPopover));

export function Menu({ label, icon, entries, onAction }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<"byKeyboard" | "byPointer">();
  return (
    <>
      <Button
        ref={button}
        icon={icon}
        aria-haspopup="menu"
        aria-expanded={opened !== undefined}
        onHoverStart={load}
        onFocus={load}
        onPress={({ pointerType }) =>
          setOpened(pointerType === "keyboard" || pointerType === "virtual" ? "byKeyboard" : "byPointer")
        }
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setOpened("byKeyboard");
          else event.continuePropagation();
        }}
      >
        {label}
        <ChevronDown className="size-4" strokeWidth={1.5} aria-hidden />
      </Button>
      {opened ? (
        <MenuPopover
          label={label}
          button={button}
          entries={entries}
          isFirstFocused={opened === "byKeyboard"}
          onAction={(id) => onAction?.(id)}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </>
  );
}
