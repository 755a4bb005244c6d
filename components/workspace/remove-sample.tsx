"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { useToast } from "@/components/ui/toast";
import { SetUpLink } from "@/components/workspace/set-up-link";
import { api } from "@/lib/client/api";
import { formatCount } from "@/lib/format/words";

interface Removed {
  removed: number;
  setUpLink: string | null;
}

/** Takes the sample portfolio out. Who loses their own account with it gets the link that makes the next admin. */
export function RemoveSample() {
  const router = useRouter();
  const showToast = useToast();
  const [step, setStep] = useState<"rest" | "asking" | "removing">("rest");
  const [problem, setProblem] = useState<string>();
  const [setUpLink, setSetUpLink] = useState<string>();
  const remove = async () => {
    setStep("removing");
    const result = await api.delete<Removed>("/sample");
    setStep(result.ok ? "rest" : "asking");
    setProblem(result.ok ? undefined : result.problem.detail);
    if (!result.ok) return;
    if (result.data.setUpLink) return setSetUpLink(result.data.setUpLink);
    showToast({ tone: "ok", message: `${formatCount(result.data.removed, "sample case")} removed.` });
    router.refresh();
  };
  return (
    <>
      <Button size="small" onPress={() => setStep("asking")}>
        Remove the sample
      </Button>
      <ConfirmDialog
        title="Remove the sample portfolio?"
        confirmLabel="Remove the sample"
        tone="danger"
        isOpen={step !== "rest"}
        onOpenChange={(isOpen) => setStep(isOpen ? "asking" : "rest")}
        onConfirm={remove}
        isPending={step === "removing"}
        errorMessage={problem}
      >
        <p>
          The sample cases go with their ratings, decisions and readings, and so do the sample people and
          departments. Real cases stay as they are. It cannot be undone.
        </p>
        <p>If you are signed in as a sample person, you get a link to set up the first real admin.</p>
      </ConfirmDialog>
      {setUpLink ? <SetUpLink link={setUpLink} /> : null}
    </>
  );
}
