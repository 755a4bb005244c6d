"use client";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useCaseEditing } from "@/components/use-cases/case-editing";
import { InlineConflict } from "@/components/use-cases/inline-conflict";
import { InlineControl } from "@/components/use-cases/inline-control";
import type { InlineAnswer } from "@/components/use-cases/inline-fields";
import { useInlineSaving } from "@/components/use-cases/use-inline-saving";

type CaseInlineEditorProps = { answer: InlineAnswer; name: string; onClose: () => void };

/** One field of a case, in place: Enter saves, Esc leaves it as it was. */
export function CaseInlineEditor({ answer, name, onClose }: CaseInlineEditorProps) {
  const [value, setValue] = useState<string | null>(answer.value);
  const { departments } = useCaseEditing();
  const saving = useInlineSaving({ answer, name, onClose });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void saving.save(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    }
    const isLong = event.target instanceof HTMLTextAreaElement;
    const isSave = event.key === "Enter" && (!isLong || event.ctrlKey || event.metaKey);
    // A list that stands open takes Enter for its own choice and says so.
    if (isSave && !event.defaultPrevented && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      void saving.save(value);
    }
  };
  return (
    <form
      ref={form}
      data-inline-editor={name}
      noValidate
      onSubmit={submit}
      onKeyDown={onKeyDown}
      className="grid gap-2 py-1"
    >
      <InlineControl
        answer={answer}
        name={name}
        value={value}
        onChange={setValue}
        departments={departments}
        errorMessage={saving.message}
      />
      {saving.theirs ? <InlineConflict saving={saving} mine={value} /> : null}
      {saving.theirs ? null : (
        <div className="flex flex-wrap gap-2">
          <Button type="submit" size="small" variant="primary" isPending={saving.isSaving}>
            Save
          </Button>
          <Button size="small" variant="quiet" onPress={onClose} isDisabled={saving.isSaving}>
            Cancel
          </Button>
        </div>
      )}
    </form>
  );
}
