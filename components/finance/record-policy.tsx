"use client";
import { useState } from "react";
import { RecordDialog } from "@/components/finance/record-dialog";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/number-field";
import { ReasonField } from "@/components/ui/reason-field";
import { api } from "@/lib/client/api";
import type { FinancePolicyView } from "@/lib/server/finance-policy/queries";

type Policy = NonNullable<FinancePolicyView["current"]> | FinancePolicyView["start"];

/** A new policy from a day on; what holds today is where it starts from. */
export function RecordPolicy({ policy, today }: { policy: Policy; today: string }) {
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [percent, setPercent] = useState<number | null>(Math.round(policy.discountRate * 10_000) / 100);
  const [horizonMonths, setHorizonMonths] = useState<number | null>(policy.horizonMonths);
  const [reason, setReason] = useState("");
  const { currency, probabilities } = policy;
  const input = {
    ...{ effectiveFrom, horizonMonths, currency, probabilities, reason },
    discountRate: percent === null ? null : Math.round(percent * 100) / 10_000,
  };
  return (
    <RecordDialog
      label="Record a policy"
      title="Finance's policy"
      doneMessage="The policy is recorded."
      send={() => api.post("/finance-policy", input)}
    >
      {(errors) => (
        <>
          <DateField
            label="From"
            description="For a day that has one already this is a correction; both stay readable."
            isRequired
            value={effectiveFrom}
            onChange={setEffectiveFrom}
            errorMessage={errors.effectiveFrom}
          />
          <NumberField
            label="Discount rate a year"
            unit="%"
            formatOptions={{ maximumFractionDigits: 2 }}
            isRequired
            value={percent}
            onChange={setPercent}
            errorMessage={errors.discountRate}
          />
          <NumberField
            label="Horizon"
            unit="months"
            isRequired
            value={horizonMonths}
            onChange={setHorizonMonths}
            errorMessage={errors.horizonMonths}
          />
          <ReasonField label="Why" value={reason} onChange={setReason} errors={errors} />
        </>
      )}
    </RecordDialog>
  );
}
