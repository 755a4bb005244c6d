"use client";
import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { ConflictNotice } from "@/components/use-cases/conflict-notice";
import { type Need, useSending } from "@/components/use-cases/use-sending";
import type { Problem, Result } from "@/lib/client/api";

type ActionDialogProps = {
  useCaseKey: string;
  title: string;
  confirmLabel: string;
  tone?: "primary" | "danger";
  size?: "narrow" | "wide";
  /** Said once it is done. */
  doneMessage: string;
  onClose: () => void;
  send: () => Promise<Result<unknown>>;
  needs?: readonly Need[];
  /** The fields, given the message at each. */
  children: (errors: Record<string, string>) => ReactNode;
};

/** Asks for what an action needs, does it through the API, and shows at the field what the API says against it. */
export function ActionDialog(props: ActionDialogProps) {
  const { useCaseKey, title, confirmLabel, tone = "primary", size = "narrow", onClose } = props;
  const form = useId();
  const sending = useSending({ onDone: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form of a dialog stands inside the page's own tree of React, not inside its markup.
    event.stopPropagation();
    void sending.send({ call: props.send, doneMessage: props.doneMessage, needs: props.needs ?? [] });
  };
  return (
    <Dialog
      title={title}
      size={size}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      actions={
        <>
          <Button variant="quiet" onPress={onClose} isDisabled={sending.isSending}>
            Cancel
          </Button>
          <Button type="submit" form={form} variant={tone} isPending={sending.isSending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={submit} className="grid gap-5">
        <Refusal useCaseKey={useCaseKey} sending={sending} />
        {props.children(sending.errors)}
      </form>
    </Dialog>
  );
}

function Refusal({ useCaseKey, sending }: { useCaseKey: string; sending: ReturnType<typeof useSending> }) {
  const { problem, reload, isRefreshing } = sending;
  if (!problem) return null;
  if (problem.code === "stale" || (problem.code === "conflict" && problem.errors.length === 0)) {
    const button = (
      <Button size="small" onPress={reload} isPending={isRefreshing}>
        Load it as it is now
      </Button>
    );
    return <ConflictNotice useCaseKey={useCaseKey} problem={problem} actions={button} />;
  }
  return <ErrorSummary title={problem.detail || problem.title} errors={errorsIn(problem)} />;
}

function errorsIn({ errors, title }: Problem) {
  if (errors.length === 0) return [{ message: title }];
  return errors.map(({ field, message }) => (field ? { name: field, message } : { message }));
}
