"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/client/api";
import { formatCount } from "@/lib/format/words";

const ConfirmDialog = dynamic(() =>
  import("@/components/ui/confirm-dialog").then((file) => file.ConfirmDialog),
);

type UndoButtonProps = { id: string; version: number; written: number };

/** Takes an import back, after asking. */
export function UndoButton({ id, version, written }: UndoButtonProps) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [message, setMessage] = useState<string>();
  const undo = async () => {
    setPending(true);
    const result = await api.post(`/imports/${id}/undo`, {}, { version });
    setPending(false);
    if (!result.ok) return setMessage(result.problem.detail);
    setOpen(false);
    router.refresh();
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>Take it back</Button>
      {isOpen ? (
        <ConfirmDialog
          title="Take this import back?"
          confirmLabel="Take it back"
          tone="danger"
          isOpen
          onOpenChange={setOpen}
          onConfirm={undo}
          isPending={isPending}
          errorMessage={message}
        >
          <p>
            Of {formatCount(written, "case")}, those that it made are removed and those that it changed are
            put back as they were. What somebody has worked on since stays as it is, and is listed.
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
