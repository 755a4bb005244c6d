"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";

type ConfirmDialogProps = {
  title: string;
  confirmLabel: string;
  cancelLabel?: string;
  tone?: "primary" | "danger";
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
  isPending?: boolean;
  errorMessage?: string | undefined;
  children: ReactNode;
};

/** Asks before a step that others will see. It stays open while pending and on an error; the caller closes it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    confirmLabel,
    cancelLabel = "Cancel",
    tone = "primary",
    onConfirm,
    isPending = false,
  } = props;
  return (
    <Dialog
      role="alertdialog"
      title={title}
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      actions={(close) => (
        <>
          <Button variant="quiet" onPress={close} isDisabled={isPending}>
            {cancelLabel}
          </Button>
          <Button variant={tone} onPress={onConfirm} isPending={isPending}>
            {confirmLabel}
          </Button>
        </>
      )}
    >
      <div className="grid gap-4 text-ink-2">
        {props.children}
        {props.errorMessage ? <Notice tone="bad">{props.errorMessage}</Notice> : null}
      </div>
    </Dialog>
  );
}
