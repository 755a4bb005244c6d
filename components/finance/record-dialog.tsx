"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { useToast } from "@/components/ui/toast";
import { fieldMessages, type Problem, type Result } from "@/lib/client/api";

type RecordDialogProps = {
  label: string;
  title: string;
  doneMessage: string;
  size?: "narrow" | "wide";
  /** The button that opens it, and the one that does it. */
  variant?: "primary" | "secondary";
  confirmLabel?: string;
  send: () => Promise<Result<unknown>>;
  children: (errors: Record<string, string>) => ReactNode;
};

/** A button, and the dialog behind it in which finance writes something down or does it. */
export function RecordDialog(props: RecordDialogProps) {
  const { label, title, doneMessage, size = "narrow", variant, confirmLabel = "Record" } = props;
  const { send, children } = props;
  const form = useId();
  const router = useRouter();
  const showToast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setPending(true);
    const answer = await send();
    setPending(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    showToast({ tone: "ok", message: doneMessage });
    setOpen(false);
    router.refresh();
  };
  return (
    <>
      <Button size="small" {...(variant ? { variant } : {})} onPress={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        title={title}
        size={size}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <>
            <Button variant="quiet" onPress={() => setOpen(false)} isDisabled={isPending}>
              Cancel
            </Button>
            <Button type="submit" form={form} variant="primary" isPending={isPending}>
              {confirmLabel}
            </Button>
          </>
        }
      >
        <form id={form} noValidate onSubmit={submit} className="grid gap-5">
          {problem ? <ErrorSummary title={problem.detail} errors={errorsIn(problem)} /> : null}
          {children(fieldMessages(problem))}
        </form>
      </Dialog>
    </>
  );
}

function errorsIn({ errors, title }: Problem) {
  return errors.length > 0 ? errors.map(({ message }) => ({ message })) : [{ message: title }];
}
