"use client";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { api } from "@/lib/client/api";

export type AgreeProps = { useCaseKey: string; path: string; version: number };

/** Finance agrees how something is measured. */
export function AgreeDialog({ useCaseKey, path, version, onClose }: AgreeProps & { onClose: () => void }) {
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title="Agree how it is measured"
      confirmLabel="Agree"
      doneMessage="Finance has agreed how it is measured."
      onClose={onClose}
      send={() => api.post(path, {}, { version })}
    >
      {() => (
        <p className="text-ink-2">
          Finance stands for this way of measuring. Whoever changes it takes your agreement off. What was
          claimed and not confirmed is graded anew.
        </p>
      )}
    </ActionDialog>
  );
}
