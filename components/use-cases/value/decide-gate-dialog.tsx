"use client";
import { useState } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import { ReasonField } from "@/components/ui/reason-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { needText } from "@/components/use-cases/needs";
import { api } from "@/lib/client/api";
import { type GateDays, type GateOutcome, gateOutcomeNames } from "@/lib/domain/realised/gate";

export type DecideGateProps = { useCaseKey: string; days: GateDays; draft: GateOutcome };

const meanings: Record<GateOutcome, string> = {
  continue: "It goes on as it is.",
  fix: "It goes on, and what is wrong is put right before the next gate.",
  stop: "It is to be retired: its owner or a lead does that.",
};

/** Decides at a gate; the draft is where the choice starts, no more. */
export function DecideGateDialog({
  useCaseKey,
  days,
  draft,
  onClose,
}: DecideGateProps & { onClose: () => void }) {
  const [outcome, setOutcome] = useState<string>(draft);
  const [reason, setReason] = useState("");
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title={`${days} days after the launch`}
      confirmLabel="Decide"
      doneMessage="The gate is decided."
      onClose={onClose}
      needs={[needText("reason", reason, "Say why.")]}
      send={() => api.post(`/use-cases/${useCaseKey}/gates`, { days, outcome, reason })}
    >
      {(errors) => (
        <>
          <RadioGroup
            label="What becomes of it"
            description={`The draft says: ${gateOutcomeNames[draft].toLowerCase()}.`}
            value={outcome}
            onChange={setOutcome}
            options={Object.entries(gateOutcomeNames).map(([value, label]) => ({
              value,
              label,
              description: meanings[value as GateOutcome],
            }))}
          />
          <ReasonField value={reason} onChange={setReason} errors={errors} />
        </>
      )}
    </ActionDialog>
  );
}
