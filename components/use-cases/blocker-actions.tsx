"use client";
import { useState } from "react";
import { ReasonField } from "@/components/ui/reason-field";
import { Select } from "@/components/ui/select";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import type { ActionProps } from "@/components/use-cases/action-facts";
import { filled, given, needText } from "@/components/use-cases/needs";
import { api } from "@/lib/client/api";

export function RaiseBlockerDialog({ facts, onClose }: ActionProps) {
  const { key, version, blockerKinds, areas } = facts;
  const [kind, setKind] = useState(blockerKinds[0]?.value ?? "");
  const [area, setArea] = useState("");
  const [reason, setReason] = useState("");
  const body = filled({ kind, area: given(area), reason: given(reason) });
  return (
    <ActionDialog
      useCaseKey={key}
      title={`Raise a blocker on ${key}`}
      confirmLabel="Raise the blocker"
      tone="danger"
      doneMessage={`${key} is blocked.`}
      onClose={onClose}
      needs={[needText("reason", reason, "Give the reason.")]}
      send={() => api.post(`/use-cases/${key}/blockers`, body, { version })}
    >
      {(errors) => (
        <>
          <p>
            The score stays as it is, but the case cannot be funded until a reviewer of the area lifts the
            blocker.
          </p>
          <Select
            name="kind"
            label="What stands in the way"
            options={blockerKinds}
            value={kind}
            onChange={setKind}
            errorMessage={errors.kind}
          />
          <Select
            name="area"
            label="Who lifts it"
            options={areas}
            placeholder="The usual area for this"
            value={area}
            onChange={setArea}
            errorMessage={errors.area}
          />
          <ReasonField value={reason} onChange={setReason} errors={errors} />
        </>
      )}
    </ActionDialog>
  );
}
