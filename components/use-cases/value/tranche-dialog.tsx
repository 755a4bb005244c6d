"use client";
import { useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { needText, needValue } from "@/components/use-cases/needs";
import { moneyOf, wholeUnits } from "@/components/use-cases/typed-money";
import { api } from "@/lib/client/api";
import { type TrancheStep, trancheNames } from "@/lib/domain/business-case/tranche-steps";
import type { Currency } from "@/lib/domain/shared/currency";
import type { ListedTranche } from "@/lib/server/tranches/queries";

export type TrancheDialogProps = {
  useCaseKey: string;
  /** The one that is changed; absent for a new one. */
  tranche?: ListedTranche;
  /** The steps that have no tranche yet. */
  free: readonly TrancheStep[];
  currency: Currency;
};

/** Plans a tranche, or changes one that is not released yet. */
export function TrancheDialog({
  useCaseKey,
  tranche,
  free,
  currency,
  onClose,
}: TrancheDialogProps & { onClose: () => void }) {
  const [name, setName] = useState<string>(free[0] ?? "proof");
  const [amount, setAmount] = useState(tranche?.amount ? wholeUnits(tranche.amount) : null);
  const [stopRule, setStopRule] = useState(tranche?.stopRule ?? "");
  const [dueOn, setDueOn] = useState(tranche?.dueOn ?? "");
  const fields = {
    amount: moneyOf(amount ?? 0, tranche?.amount?.currency ?? currency),
    stopRule,
    dueOn: dueOn || null,
  };
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title={tranche ? `Change the tranche: ${trancheNames[tranche.name]}` : "Plan a tranche"}
      confirmLabel={tranche ? "Change it" : "Plan it"}
      doneMessage={tranche ? "The tranche is changed." : "The tranche is planned."}
      onClose={onClose}
      needs={[
        needValue("amount", amount, "Give the amount."),
        needText("stopRule", stopRule, "Say what is seen that means no more money."),
      ]}
      send={() =>
        tranche
          ? api.patch(`/tranches/${tranche.id}`, fields, { version: tranche.version })
          : api.post(`/use-cases/${useCaseKey}/tranches`, { name, ...fields })
      }
    >
      {(errors) => (
        <>
          {tranche ? null : (
            <Select
              label="Step"
              options={free.map((step) => ({ value: step, label: trancheNames[step] }))}
              value={name}
              onChange={setName}
              errorMessage={errors.name}
            />
          )}
          <NumberField
            label="Amount"
            unit={fields.amount.currency}
            minValue={0}
            isRequired
            value={amount}
            onChange={setAmount}
            errorMessage={errors.amount ?? errors["amount.amountMinor"]}
          />
          <TextArea
            label="We stop when"
            description="Something that can be seen: “Fewer than half of the pilot's answers are used unchanged.”"
            rows={3}
            isRequired
            value={stopRule}
            onChange={setStopRule}
            errorMessage={errors.stopRule}
          />
          <DateField label="Due" value={dueOn} onChange={setDueOn} errorMessage={errors.dueOn} />
        </>
      )}
    </ActionDialog>
  );
}
