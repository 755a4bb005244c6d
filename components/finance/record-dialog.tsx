"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormDialog } from "@/components/ui/form-dialog";
import { OpeningButton } from "@/components/ui/opening-button";
import { useToast } from "@/components/ui/toast";
import { fieldMessages, type Problem, type Result } from "@/lib/client/api";

type RecordingProps = {
  title: string;
  doneMessage: string;
  confirmLabel?: string;
  send: () => Promise<Result<unknown>>;
  children: (errors: Record<string, string>) => ReactNode;
};

type RecordDialogProps = RecordingProps & {
  /** What stands on the button that opens it. */
  label: string;
  variant?: "primary" | "secondary";
};

/** A button, and the dialog behind it in which finance writes something down or does it. */
export function RecordDialog({ label, variant = "secondary", ...recording }: RecordDialogProps) {
  return (
    <OpeningButton
      size="small"
      variant={variant}
      opens={(onClose) => <Recording {...recording} onClose={onClose} />}
    >
      {label}
    </OpeningButton>
  );
}

function Recording(props: RecordingProps & { onClose: () => void }) {
  const { title, doneMessage, confirmLabel = "Record", send, onClose, children } = props;
  const router = useRouter();
  const showToast = useToast();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const submit = async () => {
    setPending(true);
    const answer = await send();
    setPending(false);
    if (!answer.ok) return setProblem(answer.problem);
    showToast({ tone: "ok", message: doneMessage });
    onClose();
    router.refresh();
  };
  return (
    <FormDialog
      title={title}
      confirmLabel={confirmLabel}
      isPending={isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {problem ? <ErrorSummary title={problem.detail} errors={errorsIn(problem)} /> : null}
      {children(fieldMessages(problem))}
    </FormDialog>
  );
}

function errorsIn({ errors, title }: Problem) {
  return errors.length > 0 ? errors.map(({ message }) => ({ message })) : [{ message: title }];
}
