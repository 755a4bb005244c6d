"use client";
import { Search, X } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Dialog } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import type { Theme } from "@/components/shell/appearance";
import type { PaletteEntry } from "@/components/shell/palette/entries";
import type { PaletteItem } from "@/components/shell/palette/groups";
import { PaletteList } from "@/components/shell/palette/palette-list";
import { paletteSentence } from "@/components/shell/palette/palette-sentence";
import { usePalette } from "@/components/shell/palette/use-palette";
import { rememberAppearance } from "@/components/shell/remember-appearance";
import { IconButton } from "@/components/ui/icon-button";

const THEME = "theme:";
const themes: Record<Theme, string> = {
  light: "Show everything light",
  dark: "Show everything dark",
  system: "Follow the system's light or dark",
};
const themeEntries: PaletteEntry[] = Object.entries(themes).map(([theme, label]) => ({
  href: `${THEME}${theme}`,
  label,
  kind: "action",
  words: "theme display appearance mode",
}));

const name = "Find a page, a case or an action";
const list = "palette-list";

type CommandPaletteProps = { entries: readonly PaletteEntry[]; onClose: () => void };

/** One field from which every page one may see, every case one may read and the common actions are reached by typing. */
export function CommandPalette({ entries, onClose }: CommandPaletteProps) {
  const router = useRouter();
  const choose = ({ href }: PaletteItem) => {
    onClose();
    if (href.startsWith(THEME)) rememberAppearance("theme", href.slice(THEME.length) as Theme);
    else router.push(href as Route);
  };
  const palette = usePalette({ entries, typedOnly: themeEntries, onChoose: choose });
  const { typed, groups, active } = palette;
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      className="fixed inset-0 z-50 grid grid-cols-[minmax(0,40rem)] items-start justify-center bg-scrim p-2 sm:p-6 sm:pt-[12dvh]"
    >
      <Modal className="min-w-0">
        <Dialog
          aria-label={name}
          className="flex max-h-[calc(100dvh-1rem)] flex-col rounded-md border border-line-strong bg-surface text-ink shadow-dialog focus-visible:outline-none sm:max-h-[70dvh]"
        >
          <div className="flex flex-none items-center gap-3 border-b border-line pr-2 pl-4">
            <Search className="size-5 flex-none text-ink-2" strokeWidth={1.5} aria-hidden />
            <input
              autoFocus
              role="combobox"
              aria-label={name}
              aria-expanded
              aria-controls={list}
              aria-autocomplete="list"
              aria-activedescendant={active?.id}
              autoComplete="off"
              spellCheck={false}
              maxLength={300}
              placeholder="A page, a case or its key, an action"
              value={typed}
              onChange={(event) => palette.type(event.target.value)}
              onKeyDown={palette.onKeyDown}
              className="min-h-12 w-0 flex-1 bg-transparent text-md placeholder:text-ink-3 focus-visible:shadow-none focus-visible:outline-none"
            />
            <IconButton
              label="Close (Esc)"
              placement="left"
              icon={<X className="size-5" strokeWidth={1.5} />}
              onPress={onClose}
            />
          </div>
          <PaletteList id={list} groups={groups} active={active} onPoint={palette.point} onChoose={choose} />
          <footer className="flex flex-none flex-wrap justify-between gap-x-4 border-t border-line px-4 py-2 text-xs text-ink-2">
            <p role="status">{paletteSentence({ ...palette.found, typed, count: palette.count })}</p>
            <p aria-hidden className="max-sm:hidden">
              ↑ ↓ choose · Enter opens · Esc closes
            </p>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
