"use client";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { Button } from "@/components/ui/button";

type MenuEntry = {
  id: string;
  label: string;
  description?: string;
  href?: string;
  /** Whether what stands there is kept as a file instead of shown. */
  isDownload?: boolean;
  isDisabled?: boolean;
  isDangerous?: boolean;
};

type MenuProps = {
  label: string;
  icon?: ReactNode;
  entries: readonly MenuEntry[];
  onAction?: (id: string) => void;
};

export function Menu({ label, icon, entries, onAction }: MenuProps) {
  return (
    <MenuTrigger>
      <Button icon={icon}>
        {label}
        <ChevronDown className="size-4" strokeWidth={1.5} aria-hidden />
      </Button>
      <Popover
        placement="bottom end"
        className="min-w-48 rounded-md border border-line-strong bg-surface text-ink shadow-dialog"
      >
        <AriaMenu className="max-h-96 overflow-auto py-1" onAction={(key) => onAction?.(String(key))}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              {...(entry.href ? { href: entry.href, ...(entry.isDownload ? { download: true } : {}) } : {})}
              className={`flex min-h-8 cursor-pointer flex-col justify-center px-3 py-1.5 data-disabled:cursor-not-allowed data-disabled:text-ink-3 -outline-offset-2 data-focused:bg-accent-soft focus-visible:shadow-none touch:min-h-11 ${entry.isDangerous ? "text-bad" : ""}`}
            >
              <Text slot="label">{entry.label}</Text>
              {entry.description ? (
                <Text slot="description" className="text-xs text-ink-2">
                  {entry.description}
                </Text>
              ) : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
