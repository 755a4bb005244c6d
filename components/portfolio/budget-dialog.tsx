"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { useToast } from "@/components/ui/toast";
import { api } from "@/lib/client/api";
import { minorUnitDigits } from "@/lib/format/minor-units";
import { formatMoney } from "@/lib/format/money";

export interface Cycle {
  id: string;
  version: number;
  name: string;
  currency: string;
  budget: { amountMinor: number; currency: string } | null;
}

/** Sets the amount that the ranking is cut at; an empty field takes the line away. */
export function BudgetDialog({ cycle, onClose }: { cycle: Cycle; onClose: () => void }) {
  const router = useRouter();
  const showToast = useToast();
  const unit = 10 ** minorUnitDigits(cycle.currency);
  const [amount, setAmount] = useState(cycle.budget ? cycle.budget.amountMinor / unit : null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    setPending(true);
    const budget =
      amount === null ? null : { amountMinor: Math.round(amount * unit), currency: cycle.currency };
    const result = await api.patch(`/cycles/${cycle.id}`, { budget }, { version: cycle.version });
    setPending(false);
    setProblem(result.ok ? undefined : (result.problem.errors[0]?.message ?? result.problem.detail));
    if (!result.ok) return;
    const message = budget
      ? `The budget of ${cycle.name} is ${formatMoney(budget)}.`
      : `${cycle.name} has no budget now, and the ranking no line.`;
    showToast({ tone: "ok", message });
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      title={`Budget of ${cycle.name}`}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      actions={
        <>
          <Button variant="quiet" onPress={onClose} isDisabled={isPending}>
            Cancel
          </Button>
          <Button variant="primary" onPress={save} isPending={isPending}>
            Save
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {problem ? (
          <Notice tone="bad" title="Not saved" live="assertive">
            {problem}
          </Notice>
        ) : null}
        <NumberField
          label="Budget"
          description="The ranking is cut where this amount ends. Leave it empty for no line."
          unit={cycle.currency}
          minValue={0}
          step={1}
          value={amount}
          onChange={setAmount}
        />
      </div>
    </Dialog>
  );
}
