"use client";
import { useState } from "react";
import { ReasonField } from "@/components/ui/reason-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { filled, given, needText } from "@/components/use-cases/needs";
import { api } from "@/lib/client/api";

export type RecordedProps = { useCaseKey: string; id: string; version: number; onClose: () => void };

export function LiftBlockerDialog({ useCaseKey, id, version, onClose }: RecordedProps) {
  const [reason, setReason] = useState("");
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title="Lift the blocker"
      confirmLabel="Lift it"
      doneMessage="The blocker is lifted."
      onClose={onClose}
      needs={[needText("reason", reason, "Say why it no longer stands in the way.")]}
      send={() => api.post(`/blockers/${id}/lift`, filled({ reason: given(reason) }), { version })}
    >
      {(errors) => (
        <ReasonField
          label="Why it no longer stands in the way"
          value={reason}
          onChange={setReason}
          errors={errors}
        />
      )}
    </ActionDialog>
  );
}

export function MeetConditionDialog({ useCaseKey, id, version, onClose }: RecordedProps) {
  const [note, setNote] = useState("");
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title="Confirm that the condition is met"
      confirmLabel="It is met"
      doneMessage="The condition is met."
      onClose={onClose}
      needs={[needText("note", note, "Say what shows it.")]}
      send={() => api.post(`/conditions/${id}/meet`, filled({ note: given(note) }), { version })}
    >
      {(errors) => (
        <ReasonField name="note" label="What shows it" value={note} onChange={setNote} errors={errors} />
      )}
    </ActionDialog>
  );
}
