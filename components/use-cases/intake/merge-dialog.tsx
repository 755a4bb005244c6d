"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { answerText } from "@/components/use-cases/intake/answer-text";
import type { Disagreement } from "@/components/use-cases/intake/autosave";
import { fieldWords } from "@/components/use-cases/intake/field-words";

type MergeDialogProps = {
  disagreement: Disagreement;
  nameOf: (id: string) => string;
  onResolve: (theirFields: ReadonlySet<string>) => void;
};

/** Asks for each answer that two people changed at once whose holds. Everything else is merged already. */
export function MergeDialog({ disagreement, nameOf, onResolve }: MergeDialogProps) {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (field: string, side: string) => {
    const others = [...theirs].filter((one) => one !== field);
    setTheirs(new Set(side === "theirs" ? [...others, field] : others));
  };
  return (
    <Dialog
      role="alertdialog"
      size="wide"
      title="Somebody else changed the same answer"
      isOpen
      actions={
        <Button variant="primary" onPress={() => onResolve(theirs)}>
          Keep what I chose
        </Button>
      }
    >
      <div className="grid gap-6">
        <p className="max-w-measure text-ink-2">
          What only one of you changed is merged. For the answers below, choose whose holds; nothing is lost
          until you do.
        </p>
        {disagreement.conflicts.map(({ field, base, mine, theirs: other }) => (
          <div key={field} className="ledger-rule pt-3">
            <RadioGroup
              label={fieldWords(field)}
              description={<>Before: {answerText(field, base, nameOf)}</>}
              value={theirs.has(field) ? "theirs" : "mine"}
              onChange={(side) => choose(field, side)}
              options={[
                { value: "mine", label: "Mine", description: answerText(field, mine, nameOf) },
                { value: "theirs", label: "Theirs", description: answerText(field, other, nameOf) },
              ]}
            />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
