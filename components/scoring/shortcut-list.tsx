"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";

type ShortcutListProps = {
  onClose: () => void;
  areSingleKeysOn: boolean;
  onSingleKeysChange: (areOn: boolean) => void;
};

const shortcuts = [
  ["1 – 5", "choose an anchor of the criterion you are on"],
  ["0", "can't judge"],
  ["j, k", "next and previous criterion"],
  ["e", "evidence of this criterion"],
  ["Esc", "from the evidence back to the anchors"],
  ["Ctrl or ⌘ + Enter", "submit"],
  ["?", "this list"],
] as const;

export function ShortcutList(props: ShortcutListProps) {
  return (
    <Dialog
      title="Keyboard"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
    >
      <dl className="mb-4">
        {shortcuts.map(([keys, effect]) => (
          <div key={keys} className="grid grid-cols-[9rem_1fr] gap-4 border-b border-line py-2">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd className="text-ink-2">{effect}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label="Single letters act"
        description="Switch this off if you speak to your computer, or press letters by accident."
        value={props.areSingleKeysOn}
        onChange={props.onSingleKeysChange}
      />
    </Dialog>
  );
}
