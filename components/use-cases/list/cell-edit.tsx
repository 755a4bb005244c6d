"use client";
import { Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useCaseEditing } from "@/components/use-cases/case-editing";
import type { InlineAnswer } from "@/components/use-cases/inline-fields";
import { cellBeside } from "@/components/use-cases/list/cell-focus";

// The fields are fetched when somebody edits: the list is read far more often.
const CellEditor = dynamic(() =>
  import("@/components/use-cases/list/cell-editor").then((file) => file.CellEditor),
);

type CellEditProps = { answer: InlineAnswer; name: string; children: ReactNode };

/** A cell of the list that can be changed where it stands. The arrows reach it from its row; Enter opens it. */
export function CellEdit({ answer, name, children }: CellEditProps) {
  const { useCaseKey, canEdit } = useCaseEditing();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leavesTo = useRef<"here" | "below" | "right" | null>(null);
  // The field keeps the focus to itself until it is gone.
  useEffect(() => {
    const towards = leavesTo.current;
    if (isOpen || towards === null) return;
    leavesTo.current = null;
    const next = towards === "here" ? null : cellBeside(button.current, towards);
    (next ?? button.current)?.focus();
  }, [isOpen]);
  if (!canEdit) return children;
  const close = (towards: "here" | "below" | "right") => {
    leavesTo.current = towards;
    setOpen(false);
  };
  return (
    <span className="cell-edit">
      <span className="min-w-0">{children}</span>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        data-cell-edit={answer.field}
        aria-label={`Edit ${name} of ${useCaseKey}`}
        title={`Edit ${name}`}
        onClick={() => setOpen(true)}
      >
        <Pencil className="size-3.5" strokeWidth={1.5} aria-hidden />
      </button>
      {isOpen ? <CellEditor cell={button} answer={answer} name={name} onClose={close} /> : null}
    </span>
  );
}
