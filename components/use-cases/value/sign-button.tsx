"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { api } from "@/lib/client/api";

/** The benefit owner signs the number that they will be held to. */
export function SignButton({ useCaseKey, version }: { useCaseKey: string; version: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Sign it</Button>
      {isOpen ? (
        <ActionDialog
          useCaseKey={useCaseKey}
          title="Sign the business case"
          confirmLabel="Sign it"
          doneMessage="Your name stands under the number."
          onClose={() => setOpen(false)}
          send={() => api.post(`/use-cases/${useCaseKey}/business-case/sign`, {}, { version })}
        >
          {() => (
            <p className="text-ink-2">
              You hold the budget and stand for this number. Whoever changes it takes your signature off.
            </p>
          )}
        </ActionDialog>
      ) : null}
    </>
  );
}
