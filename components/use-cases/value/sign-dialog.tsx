"use client";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { api } from "@/lib/client/api";

export type SignProps = { useCaseKey: string; version: number };

/** The benefit owner signs the number that they will be held to. */
export function SignDialog({ useCaseKey, version, onClose }: SignProps & { onClose: () => void }) {
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title="Sign the business case"
      confirmLabel="Sign it"
      doneMessage="Your name stands under the number."
      onClose={onClose}
      send={() => api.post(`/use-cases/${useCaseKey}/business-case/sign`, {}, { version })}
    >
      {() => (
        <p className="text-ink-2">
          You hold the budget and stand for this number. Whoever changes it takes your signature off.
        </p>
      )}
    </ActionDialog>
  );
}
