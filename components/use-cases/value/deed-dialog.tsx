"use client";
import { useState } from "react";
import { NumberField } from "@/components/ui/number-field";
import { TextField } from "@/components/ui/text-field";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { needText } from "@/components/use-cases/needs";
import { moneyOf, wholeUnits } from "@/components/use-cases/typed-money";
import { type Deed, deedLabels } from "@/components/use-cases/value/deeds";
import { api } from "@/lib/client/api";
import type { ActualView } from "@/lib/server/actuals/rows";

type DeedDialogProps = { useCaseKey: string; actual: ActualView; deed: Deed; onClose: () => void };

/** Does one deed with an amount, after asking for what it takes. */
export function DeedDialog({ useCaseKey, actual, deed, onClose }: DeedDialogProps) {
  const [text, setText] = useState("");
  const [amount, setAmount] = useState(actual.amount && wholeUnits(actual.amount));
  const asks = asked[deed];
  const confirm = (body: object) =>
    api.post(`/use-cases/${useCaseKey}/actuals/confirm`, { actuals: [actual.id], ...body });
  const sends: Record<Deed, () => ReturnType<typeof confirm>> = {
    confirm: () => confirm({ state: "confirmed" }),
    budget: () => confirm({ state: "inBudget", budgetLine: text }),
    writeOff: () => api.post(`/actuals/${actual.id}/write-off`, { reason: text }),
    correct: () => api.patch(`/actuals/${actual.id}`, correction(), { version: actual.version }),
  };
  const correction = () => ({
    reason: text,
    ...(actual.amount && amount !== null ? { amount: moneyOf(amount, actual.amount.currency) } : {}),
  });
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title={asks.title}
      confirmLabel={deedLabels[deed]}
      doneMessage={asks.done}
      onClose={onClose}
      needs={asks.label ? [needText(asks.field, text, asks.missing)] : []}
      send={sends[deed]}
    >
      {(errors) => (
        <>
          {deed === "confirm" ? <p className="text-ink-2">{asks.missing}</p> : null}
          {deed === "correct" ? (
            <NumberField
              label="Amount"
              unit={actual.amount?.currency ?? ""}
              value={amount}
              onChange={setAmount}
              errorMessage={errors.amount}
            />
          ) : null}
          {asks.label ? (
            <TextField
              label={asks.label}
              isRequired
              value={text}
              onChange={setText}
              errorMessage={errors[asks.field]}
            />
          ) : null}
        </>
      )}
    </ActionDialog>
  );
}

const asked: Record<Deed, { title: string; done: string; label: string; field: string; missing: string }> = {
  confirm: {
    title: "Confirm the amount",
    done: "The amount is confirmed.",
    label: "",
    field: "",
    missing: "Finance stands for it. A change afterwards opens it again.",
  },
  budget: {
    title: "It stands in the budget",
    done: "The amount stands in the budget.",
    label: "Budget line",
    field: "budgetLine",
    missing: "Name the budget line.",
  },
  writeOff: {
    title: "It will not be confirmed",
    done: "The amount is written off.",
    label: "Why",
    field: "reason",
    missing: "Say why.",
  },
  correct: {
    title: "Correct the amount",
    done: "The amount is corrected.",
    label: "Why",
    field: "reason",
    missing: "Say why.",
  },
};
