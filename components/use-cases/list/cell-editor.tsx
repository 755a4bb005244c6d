"use client";
import { type KeyboardEvent, type RefObject, useRef } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { useCaseEditing } from "@/components/use-cases/case-editing";
import { CaseInlineEditor } from "@/components/use-cases/case-inline-editor";
import type { InlineAnswer } from "@/components/use-cases/inline-fields";

type CellEditorProps = {
  cell: RefObject<HTMLButtonElement | null>;
  answer: InlineAnswer;
  name: string;
  onClose: (towards: "here" | "below" | "right") => void;
};

/** The field of a cell, beside it: Enter saves and goes down, Tab saves and goes right, Esc leaves it as it was. */
export function CellEditor({ cell, answer, name, onClose }: CellEditorProps) {
  const { useCaseKey } = useCaseEditing();
  const towards = useRef<"here" | "below" | "right">("here");
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isInField = event.target instanceof Element && event.target.matches("input, select, textarea");
    if (event.key === "Enter" && isInField) towards.current = "below";
    if (event.key === "Escape") towards.current = "here";
    if (event.key !== "Tab" || event.shiftKey || !isInField) return;
    event.preventDefault();
    event.stopPropagation();
    towards.current = "right";
    event.currentTarget.querySelector("form")?.requestSubmit();
  };
  return (
    <Popover
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose("here"))}
      triggerRef={cell}
      placement="bottom end"
      className="w-80 max-w-[calc(100vw-2rem)] rounded-md border border-line-strong bg-surface p-3 text-ink shadow-dialog"
    >
      <Dialog aria-label={`${name} of ${useCaseKey}`} className="focus-visible:shadow-none">
        <div onKeyDownCapture={onKeyDown}>
          <CaseInlineEditor answer={answer} name={name} onClose={() => onClose(towards.current)} />
        </div>
      </Dialog>
    </Popover>
  );
}
