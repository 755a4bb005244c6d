"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
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
export function RemovalDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const showToast = useToast();
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [setUpLink, setSetUpLink] = useState<string>();
  const remove = async () => {
    setPending(true);
    const result = await api.delete<Removed>("/sample");
    setPending(false);
    setProblem(result.ok ? undefined : result.problem.detail);
    if (!result.ok) return;
    if (result.data.setUpLink) return setSetUpLink(result.data.setUpLink);
    showToast({ tone: "ok", message: `${formatCount(result.data.removed, "sample case")} removed.` });
    onClose();
    router.refresh();
  };
  if (setUpLink) return <SetUpLink link={setUpLink} />;
  return (
    <ConfirmDialog
      title="Remove the sample portfolio?"
      confirmLabel="Remove the sample"
      tone="danger"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      onConfirm={remove}
      isPending={isPending}
      errorMessage={problem}
    >
      <p>
        The sample cases go with their ratings, decisions and readings, and so do the sample people and
        departments. Real cases stay as they are. It cannot be undone.
      </p>
      <p>If you are signed in as a sample person, you get a link to set up the first real admin.</p>
    </ConfirmDialog>
  );
}
