"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { PersonField } from "@/components/use-cases/person-field";
import type { Problem } from "@/lib/client/api";
import type { CaseChange } from "@/lib/domain/use-cases/bulk";
import { formatCount } from "@/lib/format/words";

export type BulkKind = "addTags" | "removeTags" | "owner";

type BulkDialogProps = {
  kind: BulkKind;
  count: number;
  problem: Problem | undefined;
  isSending: boolean;
  onCancel: () => void;
  onChange: (change: CaseChange) => void;
};

const titles: Record<BulkKind, string> = {
  addTags: "Add tags to",
  removeTags: "Remove tags from",
  owner: "Assign an owner to",
};

/** Asks for what a change of many still needs: the tags, or the person. */
export function BulkDialog({ kind, count, problem, isSending, onCancel, onChange }: BulkDialogProps) {
  const [text, setText] = useState("");
  // Nobody is a choice too, and none that is made by leaving the field alone.
  const [owner, setOwner] = useState<string | null>();
  const [missing, setMissing] = useState<string>();
  const tags = text
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (kind === "owner") return owner === undefined ? setMissing("Choose somebody.") : onChange({ owner });
    if (tags.length === 0) return setMissing("Write at least one tag.");
    onChange(kind === "addTags" ? { addTags: tags } : { removeTags: tags });
  };
  const complaint = missing ?? problem?.errors[0]?.message ?? problem?.detail;
  return (
    <Dialog
      title={`${titles[kind]} ${formatCount(count, "case")}`}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onCancel()}
    >
      <form onSubmit={send} className="grid gap-4" noValidate>
        {kind === "owner" ? (
          <PersonField
            label="Owner"
            name="owner"
            nobody="Nobody: back to the queue"
            value={owner ?? null}
            onChange={setOwner}
            errorMessage={complaint}
          />
        ) : (
          <TextField
            label="Tags"
            description="Several, with commas between."
            value={text}
            onChange={setText}
            errorMessage={complaint}
            autoFocus
          />
        )}
        <p className="text-sm text-ink-2">
          Each case is changed by its own rules. What may not be changed stays as it is, and you are told why.
        </p>
        <div className="flex gap-2">
          <Button type="submit" variant="primary" isPending={isSending}>
            Change them
          </Button>
          <Button onPress={onCancel}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
