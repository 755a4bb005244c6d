"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { api } from "@/lib/client/api";

/** Finance agrees how something is measured. */
export function AgreeButton({
  useCaseKey,
  path,
  version,
}: {
  useCaseKey: string;
  path: string;
  version: number;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="primary" onPress={() => setOpen(true)}>
        Agree
      </Button>
      {isOpen ? (
        <ActionDialog
          useCaseKey={useCaseKey}
          title="Agree how it is measured"
          confirmLabel="Agree"
          doneMessage="Finance has agreed how it is measured."
          onClose={() => setOpen(false)}
          send={() => api.post(path, {}, { version })}
        >
          {() => (
            <p className="text-ink-2">
              Finance stands for this way of measuring. Whoever changes it takes your agreement off. What was
              claimed and not confirmed is graded anew.
            </p>
          )}
        </ActionDialog>
      ) : null}
    </>
  );
}
