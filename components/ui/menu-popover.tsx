"use client";
import type { RefObject } from "react";
import { Menu as AriaMenu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";

export type MenuEntry = {
  id: string;
  label: string;
  description?: string;
  href?: string;
  /** Whether what stands there is kept as a file instead of shown. */
  isDownload?: boolean;
  isDisabled?: boolean;
  isDangerous?: boolean;
};

type MenuPopoverProps = {
  label: string;
  button: RefObject<HTMLButtonElement | null>;
  entries: readonly MenuEntry[];
  isFirstFocused: boolean;
  onAction: (id: string) => void;
  onClose: () => void;
};

export function MenuPopover(props: MenuPopoverProps) {
  const { label, button, entries, isFirstFocused, onAction, onClose } = props;
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      triggerRef={button}
      placement="bottom end"
      aria-label={label}
      className="min-w-48 rounded-md border border-line-strong bg-surface text-ink shadow-dialog"
    >
      <AriaMenu
        aria-label={label}
        autoFocus={isFirstFocused ? "first" : true}
        className="max-h-96 overflow-auto py-1"
        onClose={onClose}
        onAction={(key) => onAction(String(key))}
      >
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
  );
}
