"use client";
import type { PaletteGroup, PaletteItem } from "@/components/shell/palette/groups";
import { KeyLabel } from "@/components/ui/key-label";

type PaletteListProps = {
  id: string;
  groups: readonly PaletteGroup[];
  active: PaletteItem | undefined;
  onPoint: (item: PaletteItem) => void;
  onChoose: (item: PaletteItem) => void;
};

/** The lines that can be chosen. The focus stays in the field above, which says which of them is meant. */
export function PaletteList({ id, groups, active, onPoint, onChoose }: PaletteListProps) {
  return (
    <div id={id} role="listbox" aria-label="What was found" className="min-h-0 flex-1 overflow-y-auto py-1">
      {groups.map(({ label, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
        <div key={label} role="group" aria-label={label}>
          <p aria-hidden className="px-4 pt-3 pb-1 text-xs font-semibold text-ink-2">
            {label}
          </p>
          {items.map((item) => (
            <Line
              key={item.id}
              item={item}
              isActive={item.id === active?.id}
              onPoint={() => onPoint(item)}
              onChoose={() => onChoose(item)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type LineProps = { item: PaletteItem; isActive: boolean; onPoint: () => void; onChoose: () => void };

function Line({ item, isActive, onPoint, onChoose }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys act in the field above.
    // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus.
    <div
      id={item.id}
      role="option"
      aria-selected={isActive}
      onPointerMove={onPoint}
      onClick={onChoose}
      className="flex min-h-9 cursor-pointer flex-wrap items-center gap-x-3 border-l-2 border-transparent py-1.5 pr-4 pl-3.5 aria-selected:border-accent aria-selected:bg-accent-soft touch:min-h-11"
    >
      <span className="flex min-w-0 flex-[1_1_16rem] gap-3">
        {item.caseKey ? <KeyLabel>{item.caseKey}</KeyLabel> : null}
        <span className="truncate">{item.label}</span>
      </span>
      {item.detail ? <span className="text-xs text-ink-2">{item.detail}</span> : null}
    </div>
  );
}
