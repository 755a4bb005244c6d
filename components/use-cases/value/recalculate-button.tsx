"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { needText, ReasonField } from "@/components/use-cases/reason-field";
import { api } from "@/lib/client/api";

/** Computes the case anew with the policy of today. */
export function RecalculateButton({ useCaseKey, version }: { useCaseKey: string; version: number }) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        Compute it anew
      </Button>
      {isOpen ? (
        <ActionDialog
          useCaseKey={useCaseKey}
          title="Compute the business case anew"
          confirmLabel="Compute it"
          doneMessage="The business case is computed with the policy of today."
          onClose={() => setOpen(false)}
          needs={[needText("reason", reason, "Say why.")]}
          send={() => api.post(`/use-cases/${useCaseKey}/business-case/recalculate`, { reason }, { version })}
        >
          {(errors) => (
            <>
              <p className="text-ink-2">
                What came out before and what comes out now are both kept as versions. A signature under the
                old number comes off.
              </p>
              <ReasonField value={reason} onChange={setReason} errors={errors} />
            </>
          )}
        </ActionDialog>
      ) : null}
    </>
  );
}
