"use client";
import { useState } from "react";
import { NumberField } from "@/components/ui/number-field";
import { TextArea } from "@/components/ui/text-area";
import { ActionDialog } from "@/components/use-cases/action-dialog";
import { needText } from "@/components/use-cases/needs";
import { moneyOf, wholeUnits } from "@/components/use-cases/typed-money";
import { api } from "@/lib/client/api";
import type { Currency } from "@/lib/domain/shared/currency";
import type { Measurement } from "@/lib/server/measurement/queries";

export type MethodProps = {
  useCaseKey: string;
  metric: Measurement["metrics"][number];
  currency: Currency;
};

/** Says how the value behind a metric is measured, or changes it. */
export function MethodDialog({
  useCaseKey,
  metric,
  currency,
  onClose,
}: MethodProps & { onClose: () => void }) {
  const { method, unit, name } = metric;
  const [text, setText] = useState(method?.text ?? "");
  const [worth, setWorth] = useState(method?.unitValue ? wholeUnits(method.unitValue) : null);
  const unitValue = worth === null ? null : moneyOf(worth, method?.unitValue?.currency ?? currency);
  return (
    <ActionDialog
      useCaseKey={useCaseKey}
      title={`How “${name}” is measured`}
      confirmLabel={method ? "Change it" : "Propose it"}
      doneMessage={
        method ? "The method is changed; finance has to agree it again." : "The method is proposed."
      }
      onClose={onClose}
      needs={[needText("text", text, "Say how it is measured.")]}
      send={() =>
        method
          ? api.patch(`/measurement-methods/${method.id}`, { text, unitValue }, { version: method.version })
          : api.post(`/use-cases/${useCaseKey}/measurement-methods`, { metric: metric.id, text, unitValue })
      }
    >
      {(errors) => (
        <>
          <TextArea
            label="Method"
            description="What is counted, where, how often, and what it is held against."
            rows={3}
            isRequired
            value={text}
            onChange={setText}
            errorMessage={errors.text}
          />
          <NumberField
            label={`What one unit (${unit}) better is worth, for one item`}
            description="How many there were × the part that used it × improvement × this is what the metric supports. Claims are held against it."
            unit={currency}
            minValue={0}
            value={worth}
            onChange={setWorth}
            errorMessage={errors.unitValue ?? errors["unitValue.amountMinor"]}
          />
        </>
      )}
    </ActionDialog>
  );
}
