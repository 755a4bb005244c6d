"use client";
import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type FormDialogProps = {
  title: string;
  size?: "narrow" | "wide";
  confirmLabel: string;
  tone?: "primary" | "danger";
  isPending?: boolean;
  /** Nothing can be sent yet. */
  isIncomplete?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog that asks for something and does it; it stands as long as it is rendered. */
export function FormDialog(props: FormDialogProps) {
  const { title, size = "narrow", confirmLabel, tone = "primary", isPending = false, onClose } = props;
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form of a dialog stands inside the page's own tree of React, not inside its markup.
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <Dialog
      title={title}
      size={size}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={
        <>
          <Button variant="quiet" onPress={onClose} isDisabled={isPending}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={form}
            variant={tone}
            isPending={isPending}
            isDisabled={props.isIncomplete ?? false}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-5">
        {props.children}
      </form>
    </Dialog>
  );
}
