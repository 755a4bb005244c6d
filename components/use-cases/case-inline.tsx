"use client";
import { Pencil } from "lucide-react";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { useCaseEditing } from "@/components/use-cases/case-editing";
import type { InlineAnswer } from "@/components/use-cases/inline-fields";

type CaseInlineProps = {
  answer: InlineAnswer;
  /** What the field is called in the sentence on its button: "Edit owner". */
  name: string;
  children?: ReactNode;
};

// The fields are fetched when somebody edits: a page is read far more often than it is changed.
const InlineEditor = lazy(async () => ({
  default: (await import("@/components/use-cases/case-inline-editor")).CaseInlineEditor,
}));

/** A value with a way to change it where it stands; only the value for who may not. */
export function CaseInline({ answer, name, children }: CaseInlineProps) {
  const { canEdit } = useCaseEditing();
  const [isOpen, setOpen] = useState(false);
  const isComingBack = useRef(false);
  if (!canEdit) return children;
  const close = () => {
    // Somebody who has gone on to another field while this one was saved stays there.
    const focused = document.activeElement;
    const isHere = focused?.closest("[data-inline-editor]")?.getAttribute("data-inline-editor") === name;
    isComingBack.current = isHere || focused === document.body;
    setOpen(false);
  };
  // The button comes back with the value, whenever that is drawn; the focus goes where it was.
  const takeFocus = (button: HTMLButtonElement | null) => {
    if (!button || !isComingBack.current) return;
    isComingBack.current = false;
    button.focus();
  };
  if (isOpen) {
    return (
      <Suspense fallback={<span className="block text-ink-3">Loading the field …</span>}>
        <InlineEditor answer={answer} name={name} onClose={close} />
      </Suspense>
    );
  }
  return (
    <span data-inline-field className="flex items-start justify-between gap-2">
      {children === undefined ? null : <span className="min-w-0 flex-1">{children}</span>}
      <button
        ref={takeFocus}
        type="button"
        data-screen-only
        aria-label={`Edit ${name}`}
        title={`Edit ${name}`}
        onClick={() => setOpen(true)}
        className="-my-1 grid size-7 flex-none place-items-center rounded-sm text-ink-3 hover:bg-sunken hover:text-ink touch:size-11"
      >
        <Pencil className="size-3.5" strokeWidth={1.5} aria-hidden />
      </button>
    </span>
  );
}
