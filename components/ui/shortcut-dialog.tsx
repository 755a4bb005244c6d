import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";

type ShortcutDialogProps = {
  /** The keys, and what each does. */
  shortcuts: readonly (readonly [keys: string, effect: string])[];
  onClose: () => void;
  areLettersOn: boolean;
  onLettersChange: (areOn: boolean) => void;
};

/** What the keys of a page do, and the way to switch single letters off. */
export function ShortcutDialog({ shortcuts, onClose, areLettersOn, onLettersChange }: ShortcutDialogProps) {
  return (
    <Dialog title="Keyboard" isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
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
        value={areLettersOn}
        onChange={onLettersChange}
      />
    </Dialog>
  );
}
