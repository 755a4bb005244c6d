"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

export function StepBackDialog({ caseKey, onClose }: { caseKey: string; onClose: () => void }) {
  const router = useRouter();
  const showToast = useToast();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const leave = async () => {
    setPending(true);
    const result = await api.post(`/use-cases/${caseKey}/recuse`);
    setPending(false);
    if (!result.ok) return setProblem(result.problem.detail);
    showToast({ tone: "ok", message: `You stepped back from the panel of ${caseKey}.` });
    router.push("/scoring");
    router.refresh();
  };
  return (
    <ConfirmDialog
      title="Step back from this panel?"
      confirmLabel="Step back"
      cancelLabel="Stay on the panel"
      tone="danger"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      onConfirm={leave}
      isPending={isPending}
      errorMessage={problem}
    >
      <p>
        Step back if you gain or lose by this case, or are close to somebody who does. What you rated here is
        deleted, and you cannot come back to this round.
      </p>
    </ConfirmDialog>
  );
}
