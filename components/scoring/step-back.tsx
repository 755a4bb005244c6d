"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";

/** Leaving a panel because of a stake in its case. */
export function StepBack({ caseKey }: { caseKey: string }) {
  const router = useRouter();
  const showToast = useToast();
  const [step, setStep] = useState<"rest" | "asking" | "leaving">("rest");
  const [problem, setProblem] = useState<string>();
  const leave = async () => {
    setStep("leaving");
    const result = await api.post(`/use-cases/${caseKey}/recuse`);
    if (!result.ok) {
      setProblem(result.problem.detail);
      return setStep("asking");
    }
    showToast({ tone: "ok", message: `You stepped back from the panel of ${caseKey}.` });
    router.push("/scoring");
    router.refresh();
  };
  return (
    <>
      <Button variant="quiet" size="small" onPress={() => setStep("asking")}>
        I have a stake in this case
      </Button>
      <ConfirmDialog
        title="Step back from this panel?"
        confirmLabel="Step back"
        cancelLabel="Stay on the panel"
        tone="danger"
        isOpen={step !== "rest"}
        onOpenChange={(isOpen) => setStep(isOpen ? "asking" : "rest")}
        onConfirm={leave}
        isPending={step === "leaving"}
        errorMessage={problem}
      >
        <p>
          Step back if you gain or lose by this case, or are close to somebody who does. What you rated here
          is deleted, and you cannot come back to this round.
        </p>
      </ConfirmDialog>
    </>
  );
}
