"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormDialog } from "@/components/ui/form-dialog";
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
  const { useCaseKey, doneMessage, send, needs = [], children, ...dialog } = props;
  const sending = useSending({ onDone: dialog.onClose });
  return (
    <FormDialog
      {...dialog}
      isPending={sending.isSending}
      onSubmit={() => sending.send({ call: send, doneMessage, needs })}
    >
      <Refusal useCaseKey={useCaseKey} sending={sending} />
      {children(sending.errors)}
    </FormDialog>
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
