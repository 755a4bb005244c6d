"use client";
import { useState } from "react";
import { ReasonField } from "@/components/ui/reason-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { needText } from "@/components/use-cases/needs";
import { api } from "@/lib/client/api";

export type RecalculateProps = { useCaseKey: string; version: number };

/** Computes the case anew with the policy of today. */
export function RecalculateDialog({
  useCaseKey,
  version,
  onClose,
}: RecalculateProps & { onClose: () => void }) {
  const [reason, setReason] = useState("");
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title="Compute the business case anew"
      confirmLabel="Compute it"
      doneMessage="The business case is computed with the policy of today."
      onClose={onClose}
      needs={[needText("reason", reason, "Say why.")]}
      send={() => api.post(`/use-cases/${useCaseKey}/business-case/recalculate`, { reason }, { version })}
    >
      {(errors) => (
        <>
          <p className="text-ink-2">
            What came out before and what comes out now are both kept as versions. A signature under the old
            number comes off.
          </p>
          <ReasonField value={reason} onChange={setReason} errors={errors} />
        </>
      )}
    </ActionDialog>
  );
}
