"use client";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";

type DeskShortcutsProps = {
  onClose: () => void;
  areLettersOn: boolean;
  onLettersChange: (areOn: boolean) => void;
};

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

export function DeskShortcuts({ onClose, areLettersOn, onLettersChange }: DeskShortcutsProps) {
  return (
    <Dialog title="Keyboard" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <dl className="mb-4">
        {shortcuts.map(([keys, effect]) => (
          <div key={keys} className="grid grid-cols-[4rem_1fr] gap-4 border-b border-line py-2">
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
        value={areLettersOn}
        onChange={onLettersChange}
      />
    </Dialog>
  );
}
