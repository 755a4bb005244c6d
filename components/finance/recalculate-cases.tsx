"use client";
import { useState } from "react";
import { RecordDialog } from "@/components/finance/record-dialog";
import { ReasonField } from "@/components/ui/reason-field";
import { api } from "@/lib/client/api";
import { formatCount } from "@/lib/format/words";

/** Computes the cases of an earlier policy anew, each with both versions kept. */
export function RecalculateCases({ total }: { total: number }) {
  const [reason, setReason] = useState("");
  return (
    <RecordDialog
      label="Compute them anew"
      title={`Compute ${formatCount(total, "case")} anew`}
      confirmLabel="Compute them"
      doneMessage="The cases are computed with the policy of today."
      send={() => api.post("/finance-policy/recalculate", { reason })}
    >
      {(errors) => (
        <>
          <p className="text-ink-2">
            What came out before and what comes out now are both kept as versions. Nothing that was approved
            changes; signatures under old numbers come off.
          </p>
          <ReasonField label="Why" value={reason} onChange={setReason} errors={errors} />
        </>
      )}
    </RecordDialog>
  );
}
